/** Scripts that one language is written in, or mostly, in the texts that come here. */
const scripts: [RegExp, string][] = [
  [/\p{Script=Hebrew}/gu, 'he'],
  [/[ٹڈڑںھہے]/gu, 'ur'],
  [/[پچژگ]/gu, 'fa'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Greek}/gu, 'el'],
  [/[іїєґ]/giu, 'uk'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
]

/** Letters of one language among those of a script that several share need not be many. */
const telling: Record<string, string> = { ur: 'ar', fa: 'ar', uk: 'ru', ja: 'zh' }
const tellingShare = 0.02

/** The tag of the language that a text seems to be written in; `otherwise` where its letters do not tell. */
export function languageOf(sample: string, otherwise: string): string {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (!letters) return otherwise
  for (const [letter, tag] of scripts) {
    const share = (sample.match(letter)?.length ?? 0) / letters
    const script = telling[tag]
    if (script ? share > tellingShare && shareOf(sample, script, letters) > 0.4 : share > 0.5) return tag
  }
  return otherwise
}

const shareOf = (sample: string, tag: string, letters: number) => {
  const kinds: Record<string, RegExp> = { ar: /\p{Script=Arabic}/gu, ru: /\p{Script=Cyrillic}/gu, zh: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu }
  return (sample.match(kinds[tag]!)?.length ?? 0) / letters
}
