/**
 * A string as JSON text. Most strings of an answer are short and need no escaping: looking costs less than calling the
 * engine's serializer.
 */
export function quote(text: string): string {
  const { length } = text;
  if (length > 24) return JSON.stringify(text);
  for (let index = 0; index < length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 32 || unit === 34 || unit === 92 || (unit >= 0xd800 && unit <= 0xdfff)) return JSON.stringify(text);
  }
  return `"${text}"`;
}
