/** Files that the builder hands over as text. */
declare module "*.svg?raw" {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the builder makes the text a default export
  export default text;
}
