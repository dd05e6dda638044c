/** Files that the builder hands over as text. */
declare module "*.svg?raw" {
  const text: string;
  export default text;
}
