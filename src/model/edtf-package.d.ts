/** The part of the `edtf` package that Dossier uses: its parser, which gives plain values; the package has no types. */
declare module "edtf" {
  interface EdtfNode {
    readonly type: "Date" | "Year" | "Season" | "Decade" | "Century" | "Interval" | "Set" | "List";
    readonly level: 0 | 1 | 2;
    /** Of a date: year, month from 0, day. Of an interval, set or list: nodes, `null` for an open or unknown end, pairs for ranges. */
    readonly values: readonly (number | EdtfNode | null | readonly EdtfNode[])[];
    /** `true`, or a bit for each digit of YYYYMMDD. */
    readonly approximate?: boolean | number;
    readonly uncertain?: boolean | number;
    readonly unspecified?: number;
    /** How many digits of a year are significant. */
    readonly significant?: number;
    readonly earlier?: boolean;
    readonly later?: boolean;
  }
  /** @throws Error when the text is not EDTF. */
  export function parse(text: string): EdtfNode;
}
