/** `dossier horizon`: what had reached an actor by a day, what may have, and why; two actors side by side. */
import { Claims } from "../../claims/claims.ts";
import { ClaimClocks } from "../../claims/clocks.ts";
import { compareHorizons } from "../../claims/horizon/compare.ts";
import { type Ground, HORIZON_RULES, type HorizonRule, type Reach } from "../../claims/horizon/ground.ts";
import { type Horizon, HorizonDateError, type HorizonSpec, Horizons } from "../../claims/horizon/horizon.ts";
import { horizonSparql } from "../../claims/horizon/sparql.ts";
import { sentenceText } from "../../claims/sentence.ts";
import { readEdtf } from "../../model/edtf.ts";
import { Vocabulary } from "../../model/vocabulary.ts";
import { type Arguments, type Command, READ_OPTIONS } from "../command.ts";
import { findEntity } from "../find-entity.ts";
import { type Io, write } from "../io.ts";
import { heading, wrap } from "../layout.ts";
import { openDossier } from "../open-dossier.ts";
import { usageError } from "../problem.ts";

const WIDTH = 100;

export const HORIZON: Command = {
  name: "horizon",
  summary: "Show what an actor could know by a day, and why.",
  usage: "FILE… --actor WHO --date DATE [--and WHO]",
  needsFiles: true,
  options: {
    actor: { type: "string", short: "a", value: "WHO", help: "A person, body or group: any of its names or its IRI." },
    date: {
      type: "string",
      short: "d",
      value: "DATE",
      help: "A day, month or year in EDTF: 1940-02-01. Its last day counts.",
    },
    and: { type: "string", value: "WHO", help: "A second actor, to compare with." },
    rule: {
      type: "string",
      multiple: true,
      value: "RULE",
      choices: HORIZON_RULES,
      help: "What counts as knowing; may be given several times. Default: all but print.",
    },
    through: {
      type: "string",
      multiple: true,
      value: "WHO",
      help: "A body that may have passed on what it knew; may be given several times.",
    },
    format: { type: "string", value: "FORMAT", choices: ["text", "json"], help: "How it is written. Default: text." },
    sparql: { type: "boolean", help: "Write the SPARQL query that this stands for instead." },
    ...READ_OPTIONS,
  },
  details: `Rules: told (a claim says that it reached them), present (they did it, took part or heard it said), papers (they wrote
the paper or got it), own (they held the view or made the source), print (it was in print).
“Had reached” needs an accepted chain and a date that has surely passed; everything less is “may have reached”.

  dossier horizon data --actor 'The Service' --date 1940-02-01
  dossier horizon data --actor 'The Service' --date 1940-02-01 --and 'The Bureau'`,

  async run(args, io) {
    const [actor, date] = [args.text("actor")?.trim() ?? "", args.text("date")?.trim() ?? ""];
    if (actor === "" || date === "") throw usageError("Say who and when: --actor WHO and --date DATE.");
    const open = await openAll(args, io);
    const { vocabulary } = open;
    const spec = (who: string): HorizonSpec => ({
      actor: open.find(who, "--actor"),
      date,
      through: args.texts("through").map((t) => open.find(t.trim(), "--through")),
      ...(args.texts("rule").length === 0 ? {} : { rules: args.texts("rule").filter(isRule) }),
    });
    const horizon = open.horizon(spec(actor));
    const other = args.text("and")?.trim();
    const second = other === undefined || other === "" ? null : open.horizon(spec(other));
    const both = second === null ? [horizon] : [horizon, second];
    if (args.flag("sparql")) {
      await write(io.stdout, both.map((h) => horizonSparql(h, vocabulary)).join("\n"));
    } else if (args.text("format") === "json") {
      const told = both.map(horizonJson);
      await write(
        io.stdout,
        `${JSON.stringify(second === null ? told[0] : { horizons: told, ...sides(horizon, second) }, null, 2)}\n`,
      );
    } else {
      const width = Math.min(io.stdout.columns ?? WIDTH, 140);
      await write(
        io.stdout,
        second === null ? horizonText(horizon, open, width) : comparisonText(horizon, second, open, width),
      );
    }
    return 0;
  },
};

interface Open {
  readonly vocabulary: Vocabulary;
  readonly claims: Claims;
  find(who: string, option: string): string;
  horizon(spec: HorizonSpec): Horizon;
}

async function openAll(args: Arguments, io: Io): Promise<Open> {
  const workspace = await openDossier(args, io, { signal: io.interrupted() });
  const vocabulary = new Vocabulary(workspace.ontology, workspace.dossier);
  const claims = new Claims(workspace.dossier, vocabulary);
  const horizons = new Horizons(
    workspace.dossier,
    vocabulary,
    claims,
    new ClaimClocks(workspace.dossier, vocabulary, claims),
  );
  const actors = new Set(horizons.actors());
  return {
    vocabulary,
    claims,
    find: (who, option) =>
      findEntity(who, workspace, vocabulary, claims, {
        how: `Name one of them with ${option}`,
        prefer: (of) => actors.has(of),
      }),
    horizon: (spec) => {
      try {
        return horizons.horizon(spec);
      } catch (error) {
        if (error instanceof HorizonDateError) throw usageError(error.sentence);
        throw error;
      }
    },
  };
}

const isRule = (rule: string): rule is HorizonRule => HORIZON_RULES.some((r) => r === rule);

const horizonJson = ({ spec, counts, claims, circle }: Horizon) => ({
  ...spec,
  counts,
  circle: circle.map(({ agent, sure }) => ({ agent, sure })),
  claims: [...claims.values()]
    .filter((c) => c.reach !== "beyond" || c.denials.length > 0)
    .map(({ attestation, reach, grounds, denials }) => ({
      claim: attestation.identifier,
      attestation: attestation.iri,
      reach,
      grounds: grounds.map(({ rule, reach: level, doubts, through, when, steps }) => ({
        rule,
        reach: level,
        doubts,
        through,
        when,
        claims: [...new Set(steps.flatMap((s) => s.claims))],
      })),
      denials: denials.flatMap((d) => d.claims),
    })),
});

function sides(a: Horizon, b: Horizon) {
  const { onlyA, onlyB, both, neither } = compareHorizons(a, b);
  return { onlyA, onlyB, both, neither };
}

const TITLES: Readonly<Record<Reach, string>> = {
  had: "Had reached it",
  may: "May have reached it by then",
  beyond: "Beyond the horizon, as a source says outright",
};

function horizonText(horizon: Horizon, open: Open, width: number): string {
  const { had, may, beyond } = horizon.counts;
  return [
    heading(`What ${open.vocabulary.label(horizon.spec.actor)} could know: ${dateWords(horizon.spec.date)}`),
    `${had} claims had reached it, ${may} may have, ${beyond} lay beyond.\n`,
    ...(["had", "may", "beyond"] as const).map((reach) => section(horizon, reach, open, width)),
  ].join("");
}

function section(horizon: Horizon, reach: Reach, open: Open, width: number): string {
  const entries = new Map<string, { said: string; why: string }>();
  for (const { attestation, reach: its, grounds, denials } of horizon.claims.values()) {
    if (its !== reach || horizon.byIdentifier.get(attestation.identifier) !== reach) continue;
    if (reach === "beyond" && denials.length === 0) continue;
    const said = attestation.triples.map((t) => sentenceText(t, open.vocabulary)).join("; ");
    const denied = [...new Set(denials.flatMap((d) => d.claims))].join(", ");
    const why = grounds[0] === undefined ? `denied: ${denied}` : groundText(grounds[0], attestation.identifier, open);
    if (!entries.has(attestation.identifier)) entries.set(attestation.identifier, { said, why });
  }
  if (entries.size === 0) return "";
  const lines = [...entries].map(
    ([id, { said, why }]) => wrap(said, width, " ".repeat(8), `${id.padEnd(7)} `) + wrap(why, width, " ".repeat(10)),
  );
  return `\n${heading(TITLES[reach])}${lines.join("")}`;
}

const DOUBTS: Readonly<Record<Ground["doubts"][number], string>> = {
  date: "the day falls within its dates",
  undated: "no date is on file",
  reported: "the claim is only reported",
  unvouched: "the link is only reported",
  matter: "the matter was known; whether this was, nothing says",
  tie: "whether it was passed on is not on file",
  judgement: "it is a judgement",
  print: "it could be read",
};

function groundText({ rule, through, when, steps, doubts }: Ground, claim: string, { vocabulary }: Open): string {
  const further = steps.filter((s) => s.claims.some((c) => c !== claim) || s.claims.length === 0);
  const chain = further.map(
    (s) => `${sentenceText(s.triple, vocabulary)}${s.claims.length === 0 ? "" : ` (${s.claims.join(", ")})`}`,
  );
  const parts = [
    `${rule}${through === null ? "" : `, ${vocabulary.label(through)}`}${when === null ? "" : `, ${dateWords(when)}`}`,
    ...chain,
    ...doubts.map((d) => DOUBTS[d]),
  ];
  return parts.join(" · ");
}

function comparisonText(a: Horizon, b: Horizon, open: Open, width: number): string {
  const [x, y] = [open.vocabulary.label(a.spec.actor), open.vocabulary.label(b.spec.actor)];
  const { onlyA, onlyB, both, neither } = sides(a, b);
  const list = (title: string, ids: readonly string[]): string => {
    const lines = ids.map((id) => {
      const triples = open.claims.byIdentifier(id)[0]?.triples ?? [];
      return wrap(
        triples.map((t) => sentenceText(t, open.vocabulary)).join("; "),
        width,
        " ".repeat(8),
        `${id.padEnd(7)} `,
      );
    });
    return `\n${heading(`${title}: ${ids.length}`)}${lines.join("")}`;
  };
  return [
    heading(`${x} and ${y}: what had reached them, ${dateWords(a.spec.date)}`),
    list(`Only ${x}`, onlyA),
    list(`Only ${y}`, onlyB),
    list("Both", both),
    `\nNeither: ${neither.length}\n`,
  ].join("");
}

function dateWords(date: string): string {
  const read = readEdtf(date);
  return read.ok ? read.words : date;
}
