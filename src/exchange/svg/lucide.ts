/** The Lucide drawings that a style may name for a kind of thing; any other name gets `shapes`. */
import activity from "lucide-static/icons/activity.svg?raw";
import anchor from "lucide-static/icons/anchor.svg?raw";
import archive from "lucide-static/icons/archive.svg?raw";
import award from "lucide-static/icons/award.svg?raw";
import badge from "lucide-static/icons/badge.svg?raw";
import book from "lucide-static/icons/book.svg?raw";
import bookOpen from "lucide-static/icons/book-open.svg?raw";
import bookmark from "lucide-static/icons/bookmark.svg?raw";
import box from "lucide-static/icons/box.svg?raw";
import briefcase from "lucide-static/icons/briefcase.svg?raw";
import building2 from "lucide-static/icons/building-2.svg?raw";
import calendar from "lucide-static/icons/calendar.svg?raw";
import calendarDays from "lucide-static/icons/calendar-days.svg?raw";
import code from "lucide-static/icons/code.svg?raw";
import coins from "lucide-static/icons/coins.svg?raw";
import compass from "lucide-static/icons/compass.svg?raw";
import cpu from "lucide-static/icons/cpu.svg?raw";
import database from "lucide-static/icons/database.svg?raw";
import eye from "lucide-static/icons/eye.svg?raw";
import factory from "lucide-static/icons/factory.svg?raw";
import file from "lucide-static/icons/file.svg?raw";
import fileText from "lucide-static/icons/file-text.svg?raw";
import film from "lucide-static/icons/film.svg?raw";
import flag from "lucide-static/icons/flag.svg?raw";
import folder from "lucide-static/icons/folder.svg?raw";
import gavel from "lucide-static/icons/gavel.svg?raw";
import globe from "lucide-static/icons/globe.svg?raw";
import handshake from "lucide-static/icons/handshake.svg?raw";
import history from "lucide-static/icons/history.svg?raw";
import house from "lucide-static/icons/house.svg?raw";
import idCard from "lucide-static/icons/id-card.svg?raw";
import image from "lucide-static/icons/image.svg?raw";
import info from "lucide-static/icons/info.svg?raw";
import key from "lucide-static/icons/key.svg?raw";
import landmark from "lucide-static/icons/landmark.svg?raw";
import layers from "lucide-static/icons/layers.svg?raw";
import leaf from "lucide-static/icons/leaf.svg?raw";
import library from "lucide-static/icons/library.svg?raw";
import lightbulb from "lucide-static/icons/lightbulb.svg?raw";
import lock from "lucide-static/icons/lock.svg?raw";
import mail from "lucide-static/icons/mail.svg?raw";
import map from "lucide-static/icons/map.svg?raw";
import mapPin from "lucide-static/icons/map-pin.svg?raw";
import messageSquare from "lucide-static/icons/message-square.svg?raw";
import mic from "lucide-static/icons/mic.svg?raw";
import microscope from "lucide-static/icons/microscope.svg?raw";
import network from "lucide-static/icons/network.svg?raw";
import newspaper from "lucide-static/icons/newspaper.svg?raw";
import plane from "lucide-static/icons/plane.svg?raw";
import quote from "lucide-static/icons/quote.svg?raw";
import route from "lucide-static/icons/route.svg?raw";
import scale from "lucide-static/icons/scale.svg?raw";
import school from "lucide-static/icons/school.svg?raw";
import scroll from "lucide-static/icons/scroll.svg?raw";
import shapes from "lucide-static/icons/shapes.svg?raw";
import shield from "lucide-static/icons/shield.svg?raw";
import ship from "lucide-static/icons/ship.svg?raw";
import signature from "lucide-static/icons/signature.svg?raw";
import stamp from "lucide-static/icons/stamp.svg?raw";
import star from "lucide-static/icons/star.svg?raw";
import stickyNote from "lucide-static/icons/sticky-note.svg?raw";
import swords from "lucide-static/icons/swords.svg?raw";
import tag from "lucide-static/icons/tag.svg?raw";
import trainFront from "lucide-static/icons/train-front.svg?raw";
import user from "lucide-static/icons/user.svg?raw";
import userX from "lucide-static/icons/user-x.svg?raw";
import users from "lucide-static/icons/users.svg?raw";
import venetianMask from "lucide-static/icons/venetian-mask.svg?raw";
import wrench from "lucide-static/icons/wrench.svg?raw";

const DRAWINGS: Readonly<Record<string, string>> = {
  activity,
  anchor,
  archive,
  award,
  badge,
  book,
  "book-open": bookOpen,
  bookmark,
  box,
  briefcase,
  "building-2": building2,
  calendar,
  "calendar-days": calendarDays,
  code,
  coins,
  compass,
  cpu,
  database,
  eye,
  factory,
  file,
  "file-text": fileText,
  film,
  flag,
  folder,
  gavel,
  globe,
  handshake,
  history,
  house,
  "id-card": idCard,
  image,
  info,
  key,
  landmark,
  layers,
  leaf,
  library,
  lightbulb,
  lock,
  mail,
  map,
  "map-pin": mapPin,
  "message-square": messageSquare,
  mic,
  microscope,
  network,
  newspaper,
  plane,
  quote,
  route,
  scale,
  school,
  scroll,
  shapes,
  shield,
  ship,
  signature,
  stamp,
  star,
  "sticky-note": stickyNote,
  swords,
  tag,
  "train-front": trainFront,
  user,
  "user-x": userX,
  users,
  "venetian-mask": venetianMask,
  wrench,
};

/** The SVG text of an icon: 24 × 24, strokes in `currentColor`. */
export const drawing = (name: string): string => (Object.hasOwn(DRAWINGS, name) ? (DRAWINGS[name] ?? shapes) : shapes);
