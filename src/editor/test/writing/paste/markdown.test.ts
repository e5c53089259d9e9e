// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { pasteAsMarkdown } from '../../../src/writing/paste/markdown'
import { cleanAddress } from '../../../src/writing/paste/hrefs'
import { escapeProse } from '../../../src/writing/paste/escape'

const pasted = (html: string, first = 1) => pasteAsMarkdown(html, first)

const item = (level: number, sign: string, words: string, list = 'l0') =>
  `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`

describe('a paste from Word', () => {
  it('makes real lists of painted ones, one within another', () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style></head><body><!--StartFragment-->`
      + `<p class=MsoNormal>Fees:<o:p></o:p></p>${item(1, '·', 'by day')}${item(2, 'o', 'small craft')}${item(1, '·', 'by <b>night</b>')}${item(1, '1.', 'first', 'l1')}${item(1, '2.', 'second', 'l1')}<p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`
    expect(pasted(html)).toBe('Fees:\n\n- by day\n  - small craft\n- by **night**\n\n1. first\n2. second')
  })

  it('keeps headings, tables with lines in their cells, and links, and drops hidden words and pictures', () => {
    expect(pasted(`<p class=MsoTitle>The Quay</p><h2 style='mso-list:l2'><b>Tolls<o:p></o:p></b></h2><p class=MsoNormal>See <a href="https://tolls.example/a?utm_source=mail&amp;y=2">the register</a><span style='display:none'>secret</span><img src="https://t.example/p.gif" width=1></p><table class=MsoTable><tr><td><p class=MsoNormal>Year</p></td><td><p class=MsoNormal>Toll</p></td></tr><tr><td><p>1990</p><p>to 1991</p></td><td>a | b</td></tr></table>`))
      .toBe('# The Quay\n\n## Tolls\n\nSee [the register](https://tolls.example/a?y=2)\n\n| Year | Toll |\n| --- | --- |\n| 1990 to 1991 | a \\| b |')
  })

  it('makes footnotes of its footnotes, numbered on from those of the draft', () => {
    const ref = (n: number) => `<a style='mso-footnote-id:ftn${n}' href="#_ftn${n}" name="_ftnref${n}"><span class=MsoFootnoteReference><span style='mso-special-character:footnote'>[${n}]</span></span></a>`
    const note = (n: number, words: string) => `<div style='mso-element:footnote' id=ftn${n}><p class=MsoFootnoteText><a style='mso-footnote-id:ftn${n}' href="#_ftnref${n}" name="_ftn${n}"><span class=MsoFootnoteReference>[${n}]</span></a> ${words}<o:p></o:p></p></div>`
    expect(pasted(`<p>Rose.${ref(1)} Fell.${ref(2)}</p><div style='mso-element:footnote-list'><br clear=all><hr align=left size=1>${note(1, 'Ehr, <i>Locks</i>, p. 4.')}${note(2, 'Same.')}</div>`, 5))
      .toBe('Rose.[^5] Fell.[^6]\n\n[^5]: Ehr, *Locks*, p. 4.\n[^6]: Same.')
  })
})

describe('a paste from Google Docs', () => {
  it('is not bold because all of it is wrapped so, and is where a style says it', () => {
    expect(pasted('<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:400;">Talks</span></h2><p dir="ltr"><span style="font-weight:400">The </span><span style="font-weight:700;">old</span><span style="font-weight:700;"> lock </span><span style="font-style:italic">held</span>.</p><ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>One</span></p></li><li><p><span>Two</span></p></li></ul></b><br class="Apple-interchange-newline">'))
      .toBe('## Talks\n\nThe **old lock** *held*.\n\n- One\n- Two')
  })
})

describe('a paste from the web', () => {
  it('runs and fetches nothing, and keeps no tracker', () => {
    const markdown = pasted('<p onclick="globalThis.ran = 1">Words <script>globalThis.ran = 1</script><img src=x onerror="globalThis.ran = 1"><a href="javascript:globalThis.ran=1">here</a> <a href="https://www.google.com/url?q=https://a.example/x&sa=D">there</a></p>')
    expect(markdown).toBe('Words here [there](https://a.example/x)')
    expect('ran' in globalThis).toBe(false)
  })

  it('keeps an encyclopedia’s notes, and leaves the marks of those that were not copied along', () => {
    expect(pasted('<p>Rose.<sup id="cite_ref-1" class="reference"><a href="https://w.example/x#cite_note-a-1">[1]</a></sup> Fell.<sup><a href="#cite_note-9">[9]</a></sup></p><ol class="references"><li id="cite_note-a-1"><span class="mw-cite-backlink"><a href="#cite_ref-1">^</a></span> <span>Ehr, p. 4</span></li></ol>', 3))
      .toBe('Rose.[^3] Fell.[9]\n\n[^3]: Ehr, p. 4')
  })

  it('writes lists and quotes as the toolbar does, deep ones too', () => {
    expect(pasted('<ol start="3"><li>Three<ul><li>deep</li></ul></li><li><p>Four</p></li></ol><blockquote><p>Said</p></blockquote>')).toBe('3. Three\n   - deep\n4. Four\n\n> Said')
  })

  it('leaves prose as legible as it was', () => {
    expect(escapeProse('The [sic] fee_of_day rose 4 * 3 (a_b) & 5 < 6.')).toBe('The [sic] fee_of_day rose 4 * 3 (a_b) & 5 < 6.')
    expect(escapeProse('*not* _so_ `x` [^1] <b> 1990. A year')).toBe('\\*not\\* \\_so\\_ \\`x\\` \\[^1] \\<b> 1990. A year')
    expect(escapeProse('1990. A year')).toBe('1990\\. A year')
    expect(escapeProse('# no heading')).toBe('\\# no heading')
  })

  it('drops what follows people, and nothing else of an address', () => {
    expect(cleanAddress('https://a.example/p?id=4&utm_campaign=x&fbclid=y#s')).toBe('https://a.example/p?id=4#s')
    expect(cleanAddress('https://a.example/p?q=%20a')).toBe('https://a.example/p?q=%20a')
    expect([cleanAddress('/here'), cleanAddress('data:text/html,x'), cleanAddress('mailto:a@b.example')]).toEqual([null, null, 'mailto:a@b.example'])
  })

  it('takes a layout table’s box off, and has every row as long as its cells say', () => {
    expect(pasted('<table><tr><td><p>Only words</p></td></tr></table>')).toBe('Only words')
    expect(pasted('<table><tr><th colspan="2">Both</th></tr><tr><td>1</td><td>2</td></tr></table>')).toBe('| Both |  |\n| --- | --- |\n| 1 | 2 |')
  })

  it('refuses what nests without end', () => expect(() => pasted('<div>'.repeat(600))).toThrow(/deep/))
})
