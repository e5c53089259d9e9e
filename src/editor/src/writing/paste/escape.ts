/** Only what Markdown would take for a sign of its own: prose stays as legible as it was. */
export function escapeProse(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/`/g, '\\`')
    .replace(/\*(?=\S)|(?<=\S)\*/g, '\\*')
    .replace(/(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/\[(?=\^)|\](?=[([:])/g, '\\$&')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/^(\s*)(#{1,6}(?=\s)|>|[-+](?=\s)|={2,}$|-{2,}$|\|)/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s)/, '$1\\$2')
}
