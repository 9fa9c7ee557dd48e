/** Under which a field of a form is found, by its label and by what is said of its problems. */
export function fieldId(form: string, name: string): string {
  return `${form}-${name}`;
}
