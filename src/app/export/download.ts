/** Hands text or a picture to the reader as a file. */

/** Starts a download. It stays in the page; nothing is sent anywhere. A `Blob` brings its own type. */
export function download(content: string | Blob, fileName: string, mediaType: string): void {
  const blob = typeof content === "string" ? new Blob([content], { type: `${mediaType};charset=utf-8` }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
