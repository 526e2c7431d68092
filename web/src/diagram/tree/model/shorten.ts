/** A text of at most so many characters: a longer one keeps its beginning and its end. */
export function shorten(text: string, most: number): string {
  const chars = [...text];
  if (chars.length <= most) return text;
  const front = Math.ceil((most - 1) / 2);
  return `${chars.slice(0, front).join('')}…${chars.slice(chars.length - (most - 1 - front)).join('')}`;
}
