/** Where the picture of an answer stands: as large as its words can be read, scrolled where it is larger than the room. */
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { Toolbar } from "react-aria-components";
import { pagePalette } from "../../../exchange/svg/palette.ts";
import type { ViewGraph } from "../../../graph/view-graph.ts";
import { IconButton } from "../../controls/icon-button.tsx";
import { useDesk } from "../../desk/desk-context.tsx";
import { ProgressLine } from "../../states/progress-line.tsx";
import { useSize } from "../../timeline/use-size.ts";
import { AnswerPicture, PICTURE_MARGIN } from "./answer-picture.tsx";
import { type LaidOut, useAnswerLayout } from "./use-answer-layout.ts";

interface PictureStageProps {
  readonly view: ViewGraph;
  readonly onSave: (laid: LaidOut) => void;
}

/** No smaller by itself: words of 12 pixels are then still to be read. */
const LEAST = 0.8;
const STEP = 1.25;
const RANGE = { least: 0.25, most: 4 };

export function PictureStage({ view, onSave }: PictureStageProps) {
  const desk = useDesk();
  const host = useRef<HTMLDivElement>(null);
  const size = useSize(host);
  const [zoom, setZoom] = useState<number | null>(null);
  const kinds = useMemo(() => desk.session.vocabulary.kinds(), [desk]);
  const palette = useMemo(() => pagePalette(kinds), [kinds]);
  const room = size.width === 0 ? null : { w: size.width, h: Math.max(200, size.height) };
  const { laid, progress, trouble } = useAnswerLayout(view, room, kinds, palette);
  const fit = laid === null || room === null ? 1 : fitOf(laid.plan.bounds, size);
  const scale = zoom ?? Math.max(LEAST, Math.min(1, fit));
  const plan = laid?.plan;
  // What is larger than the room is seen from its middle.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each picture anew
  useLayoutEffect(() => {
    const stage = host.current;
    if (stage === null) return;
    stage.scrollTo((stage.scrollWidth - stage.clientWidth) / 2, (stage.scrollHeight - stage.clientHeight) / 2);
  }, [plan, size.width]);
  const to = (wanted: number): void => setZoom(Math.min(RANGE.most, Math.max(RANGE.least, wanted)));
  return (
    <div className="picture-stage">
      {laid !== null && view.order > 0 && (
        <Toolbar className="picture-tools" orientation="vertical" aria-label="Picture of the answer">
          <IconButton icon="plus" label="Larger" onPress={() => to(scale * STEP)} />
          <IconButton icon="minus" label="Smaller" onPress={() => to(scale / STEP)} />
          <IconButton icon="maximize" label="Fit" onPress={() => setZoom(Math.min(1, fit))} />
          <IconButton icon="image" label="Save the picture as SVG" onPress={() => onSave(laid)} />
        </Toolbar>
      )}
      <div
        className="picture-host"
        ref={host}
        onPointerDown={(event) => {
          const stage = event.currentTarget;
          if (event.pointerType !== "mouse" || event.button !== 0) return;
          if ((event.target as Element).closest(".answer-thing, .answer-line") !== null) return;
          const start = { x: event.clientX + stage.scrollLeft, y: event.clientY + stage.scrollTop };
          stage.setPointerCapture(event.pointerId);
          stage.onpointermove = (move) => stage.scrollTo(start.x - move.clientX, start.y - move.clientY);
          stage.onpointerup = stage.onpointercancel = () => {
            stage.onpointermove = null;
          };
        }}
      >
        {view.order === 0 && <p className="note result-note">No line of the answer runs between two things.</p>}
        {trouble !== null && <p className="note result-note">The picture could not be laid out: {trouble}</p>}
        {laid === null && trouble === null && view.order > 0 && (
          <ProgressLine words="Laying out the answer" done={progress} />
        )}
        {laid !== null && view.order > 0 && (
          <AnswerPicture
            plan={laid.plan}
            palette={palette}
            scale={scale}
            onOpen={(key) => desk.show(key)}
            onOpenLine={(triples) => desk.showLine(triples)}
          />
        )}
      </div>
    </div>
  );
}

const fitOf = (
  bounds: { readonly w: number; readonly h: number },
  { width, height }: { readonly width: number; readonly height: number },
): number => Math.min(width / (bounds.w + 2 * PICTURE_MARGIN), height / (bounds.h + 2 * PICTURE_MARGIN));
