/** The icons the workbench uses, by their Lucide names. */
import arrowDown from "lucide-static/icons/arrow-down.svg?raw";
import arrowLeft from "lucide-static/icons/arrow-left.svg?raw";
import arrowLeftRight from "lucide-static/icons/arrow-left-right.svg?raw";
import arrowUp from "lucide-static/icons/arrow-up.svg?raw";
import ban from "lucide-static/icons/ban.svg?raw";
import bookOpen from "lucide-static/icons/book-open.svg?raw";
import bookmark from "lucide-static/icons/bookmark.svg?raw";
import braces from "lucide-static/icons/braces.svg?raw";
import chartGantt from "lucide-static/icons/chart-gantt.svg?raw";
import chartNoAxesColumn from "lucide-static/icons/chart-no-axes-column.svg?raw";
import check from "lucide-static/icons/check.svg?raw";
import chevronDown from "lucide-static/icons/chevron-down.svg?raw";
import chevronLeft from "lucide-static/icons/chevron-left.svg?raw";
import chevronRight from "lucide-static/icons/chevron-right.svg?raw";
import circleAlert from "lucide-static/icons/circle-alert.svg?raw";
import columns3 from "lucide-static/icons/columns-3.svg?raw";
import copy from "lucide-static/icons/copy.svg?raw";
import crosshair from "lucide-static/icons/crosshair.svg?raw";
import download from "lucide-static/icons/download.svg?raw";
import ellipsis from "lucide-static/icons/ellipsis.svg?raw";
import eye from "lucide-static/icons/eye.svg?raw";
import eyeOff from "lucide-static/icons/eye-off.svg?raw";
import filePlus from "lucide-static/icons/file-plus.svg?raw";
import fileText from "lucide-static/icons/file-text.svg?raw";
import foldVertical from "lucide-static/icons/fold-vertical.svg?raw";
import folderOpen from "lucide-static/icons/folder-open.svg?raw";
import gitFork from "lucide-static/icons/git-fork.svg?raw";
import gitMerge from "lucide-static/icons/git-merge.svg?raw";
import group from "lucide-static/icons/group.svg?raw";
import hardDrive from "lucide-static/icons/hard-drive.svg?raw";
import history from "lucide-static/icons/history.svg?raw";
import hourglass from "lucide-static/icons/hourglass.svg?raw";
import image from "lucide-static/icons/image.svg?raw";
import keyboard from "lucide-static/icons/keyboard.svg?raw";
import layoutGrid from "lucide-static/icons/layout-grid.svg?raw";
import list from "lucide-static/icons/list.svg?raw";
import listFilter from "lucide-static/icons/list-filter.svg?raw";
import listTree from "lucide-static/icons/list-tree.svg?raw";
import maximize from "lucide-static/icons/maximize.svg?raw";
import merge from "lucide-static/icons/merge.svg?raw";
import minus from "lucide-static/icons/minus.svg?raw";
import moon from "lucide-static/icons/moon.svg?raw";
import network from "lucide-static/icons/network.svg?raw";
import panelLeft from "lucide-static/icons/panel-left.svg?raw";
import pause from "lucide-static/icons/pause.svg?raw";
import pencil from "lucide-static/icons/pencil.svg?raw";
import pin from "lucide-static/icons/pin.svg?raw";
import pinOff from "lucide-static/icons/pin-off.svg?raw";
import play from "lucide-static/icons/play.svg?raw";
import plus from "lucide-static/icons/plus.svg?raw";
import printer from "lucide-static/icons/printer.svg?raw";
import quote from "lucide-static/icons/quote.svg?raw";
import redo2 from "lucide-static/icons/redo-2.svg?raw";
import refreshCw from "lucide-static/icons/refresh-cw.svg?raw";
import rotateCcw from "lucide-static/icons/rotate-ccw.svg?raw";
import route from "lucide-static/icons/route.svg?raw";
import scan from "lucide-static/icons/scan.svg?raw";
import search from "lucide-static/icons/search.svg?raw";
import share2 from "lucide-static/icons/share-2.svg?raw";
import split from "lucide-static/icons/split.svg?raw";
import square from "lucide-static/icons/square.svg?raw";
import sun from "lucide-static/icons/sun.svg?raw";
import sunMoon from "lucide-static/icons/sun-moon.svg?raw";
import table2 from "lucide-static/icons/table-2.svg?raw";
import tag from "lucide-static/icons/tag.svg?raw";
import terminal from "lucide-static/icons/terminal.svg?raw";
import trash2 from "lucide-static/icons/trash-2.svg?raw";
import triangleAlert from "lucide-static/icons/triangle-alert.svg?raw";
import undo2 from "lucide-static/icons/undo-2.svg?raw";
import ungroup from "lucide-static/icons/ungroup.svg?raw";
import waypoints from "lucide-static/icons/waypoints.svg?raw";
import x from "lucide-static/icons/x.svg?raw";

const ICONS = {
  "arrow-down": arrowDown,
  "arrow-left": arrowLeft,
  "arrow-left-right": arrowLeftRight,
  "arrow-up": arrowUp,
  "book-open": bookOpen,
  braces,
  "chart-gantt": chartGantt,
  "chart-no-axes-column": chartNoAxesColumn,
  check,
  "chevron-left": chevronLeft,
  "chevron-right": chevronRight,
  "circle-alert": circleAlert,
  "columns-3": columns3,
  copy,
  crosshair,
  download,
  ellipsis,
  eye,
  "eye-off": eyeOff,
  "file-plus": filePlus,
  "file-text": fileText,
  "folder-open": folderOpen,
  "git-fork": gitFork,
  "git-merge": gitMerge,
  hourglass,
  keyboard,
  list,
  "list-filter": listFilter,
  "list-tree": listTree,
  maximize,
  minus,
  moon,
  network,
  "panel-left": panelLeft,
  pause,
  pencil,
  play,
  plus,
  "redo-2": redo2,
  route,
  scan,
  search,
  square,
  sun,
  "sun-moon": sunMoon,
  "table-2": table2,
  terminal,
  "triangle-alert": triangleAlert,
  "undo-2": undo2,
  waypoints,
  x,
  ban,
  bookmark,
  "chevron-down": chevronDown,
  "fold-vertical": foldVertical,
  group,
  image,
  "layout-grid": layoutGrid,
  pin,
  "pin-off": pinOff,
  printer,
  quote,
  "rotate-ccw": rotateCcw,
  "share-2": share2,
  merge,
  split,
  tag,
  "trash-2": trash2,
  ungroup,
  "hard-drive": hardDrive,
  history,
  "refresh-cw": refreshCw,
} as const;

export type IconName = keyof typeof ICONS;

const shapes = new Map<IconName, string>();

/** What stands inside the `<svg>` of an icon. */
export function iconShapes(name: IconName): string {
  let inner = shapes.get(name);
  if (inner === undefined) {
    const raw = ICONS[name];
    inner = raw.slice(raw.indexOf(">", raw.indexOf("<svg")) + 1, raw.lastIndexOf("</svg>"));
    shapes.set(name, inner);
  }
  return inner;
}
