import { describe, expect, it } from 'vitest'
import { emphasisAt, toggleEmphasis } from '../../src/writing/inline'
import { linkAt, toggleLink } from '../../src/writing/links'
import { at, edited } from './text'

const bold = (text: string) => edited(text, state => toggleEmphasis(state, 'bold'))
const italic = (text: string) => edited(text, state => toggleEmphasis(state, 'italic'))

describe('emphasis', () => {
  it('goes on and off around what is selected', () => {
    expect(bold('The ⟦old lock⟧ held.')).toBe('The **⟦old lock⟧** held.')
    expect(bold('The **⟦old lock⟧** held.')).toBe('The ⟦old lock⟧ held.')
    expect(bold('The ⟦**old lock**⟧ held.')).toBe('The ⟦old lock⟧ held.')
    expect(italic('The ⟦old⟧')).toBe('The *⟦old⟧*')
    expect(italic('The _⟦old⟧_')).toBe('The ⟦old⟧')
  })

  it('is about the word at the cursor, or about what will be typed', () => {
    expect(bold('The lo¦ck held.')).toBe('The **lo¦ck** held.')
    expect(bold('The **lo¦ck** held.')).toBe('The lo¦ck held.')
    expect(bold('The ¦ held.')).toBe('The **¦** held.')
    expect(bold('The **¦** held.')).toBe('The ¦ held.')
    expect(italic('The *¦* held.')).toBe('The ¦ held.')
  })

  it('leaves white space, list marks and cell borders outside', () => {
    expect(bold('The⟦ old ⟧lock')).toBe('The⟦ **old** ⟧lock')
    expect(bold('⟦- One\n- Two⟧')).toBe('⟦- **One**\n- **Two⟧**')
    expect(bold('| ⟦a | b⟧ |\n| --- | --- |')).toBe('| **⟦a** | **b⟧** |\n| --- | --- |')
    expect(bold('⟦One\n\nTwo⟧')).toBe('**⟦One**\n\n**Two⟧**')
  })

  it('takes in what is bold already, and keeps bold and italics apart', () => {
    expect(bold('⟦The **old** lock⟧')).toBe('**⟦The old lock⟧**')
    expect(italic('The **⟦old⟧** lock')).toBe('The ***⟦old⟧*** lock')
    expect(bold('The ***⟦old⟧*** lock')).toBe('The *⟦old⟧* lock')
    expect(emphasisAt(at('The ***o¦ld*** lock'), 'italic')).toBe(true)
    expect(emphasisAt(at('The *o¦ld* lock'), 'bold')).toBe(false)
  })
})

describe('a link', () => {
  it('is made of the selection, its address selected', () =>
    expect(edited('The ⟦register⟧.', toggleLink)).toBe('The [register](⟦https://⟧).'))
  it('is made around an address, and where nothing is selected', () => {
    expect(edited('See ⟦https://tolls.example/4⟧', toggleLink)).toBe('See [¦](https://tolls.example/4)')
    expect(edited('See ¦.', toggleLink)).toBe('See [¦](https://).')
  })
  it('is taken off, leaving its words', () => {
    expect(edited('The [regi¦ster](https://tolls.example "T") held.', toggleLink)).toBe('The regi¦ster held.')
    expect(linkAt(at('The [regi¦ster](https://tolls.example)'))).toBe(true)
    expect(linkAt(at('The [¦1] held'))).toBe(false)
  })
})
