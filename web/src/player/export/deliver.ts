/** Gives the reader a file. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then, and holds the content itself.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  });
}

/** Puts text on the clipboard; false where the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts a picture on the clipboard; false where the browser refuses or cannot. What makes the picture may
 * reject: then so does this. It is handed over while it is made, for Safari forgets the click by then.
 */
export async function copyPicture(picture: Promise<Blob>): Promise<boolean> {
  const write = async (): Promise<void> => {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  };
  const written = write().then(
    () => true,
    () => false,
  );
  await picture;
  return written;
}
