/** The calendar: days, months and years in words as a British historian writes them. */

export const MONTHS: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A day, month (1 to 12) or year; the year is astronomical, so 0 is 1 BC. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** How many days a month (1 to 12) has. */
export function monthLength(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A day as `xsd:date` writes it: "1939-10-11", "-0043-03-15". */
export function dateText({ year, month, day }: Day): string {
  const digits = String(Math.abs(year)).padStart(4, "0");
  return `${year < 0 ? "-" : ""}${digits}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** "1937", "45 BC". */
export const yearWords = (year: number): string => (year > 0 ? String(year) : `${1 - year} BC`);

/** "October", or "Oct" when short. */
export function monthWords(month: number, short: boolean): string {
  const name = MONTHS[month - 1] ?? "";
  return short ? name.slice(0, 3) : name;
}

/** Before, at or after: days in order. */
export const compareDays = (a: Day, b: Day): number => a.year - b.year || a.month - b.month || a.day - b.day;
