import { describe, expect, it } from 'vitest'
import { indentItems, toggleList } from '../../src/writing/lists'
import { renumber } from '../../src/writing/renumber'
import { edited, enter } from './text'

const bullet = (text: string) => edited(text, state => toggleList(state, 'bullet'))
const number = (text: string) => edited(text, state => toggleList(state, 'number'))
const further = (text: string) => edited(text, state => indentItems(state, 1))
const back = (text: string) => edited(text, state => indentItems(state, -1))

describe('a list', () => {
  it('is made of a line and unmade again', () => {
    expect(bullet('One¦')).toBe('- One¦')
    expect(bullet('- One¦')).toBe('One¦')
    expect(number('One¦')).toBe('1. One¦')
    expect(bullet('¦')).toBe('- ¦')
  })

  it('is made of several paragraphs without the blank lines between, and unmade into paragraphs', () => {
    expect(bullet('⟦One\n\nTwo⟧')).toBe('- ⟦One\n- Two⟧')
    expect(number('⟦One\nTwo\n\nThree⟧\n\nLast')).toBe('1. ⟦One\n2. Two\n3. Three⟧\n\nLast')
    expect(bullet('⟦- One\n- Two⟧')).toBe('⟦One\n\nTwo⟧')
  })

  it('stands apart from the paragraphs around it', () => {
    expect(bullet('Before\nOne¦\nAfter')).toBe('Before\n\n- One¦\n\nAfter')
  })

  it('changes its kind, keeps what it quotes, and is numbered on from what stands above', () => {
    expect(number('⟦- One\n- Two⟧')).toBe('⟦1. One\n2. Two⟧')
    expect(number('> One¦')).toBe('> 1. One¦')
    expect(number('1. One\n2. Two\nThree¦')).toBe('1. One\n2. Two\n3. Three¦')
  })

  it('numbers again what follows an item that leaves it', () => {
    expect(number('1. One\n2. Two¦\n3. Three\n4. Four')).toBe('1. One\n\nTwo¦\n\n3. Three\n4. Four')
    expect(renumber(['1. a', '5. b', '   1. in', '   7. in', '9. c', '', '2. d'])).toEqual(['1. a', '2. b', '   1. in', '   2. in', '3. c', '', '4. d'])
    expect(renumber(['4. a', '9. b', '', 'Text', '', '7. c'])).toEqual(['4. a', '5. b', '', 'Text', '', '7. c'])
  })

  it('goes a level in and out with Tab, with all that hangs below, and is numbered again', () => {
    expect(further('1. One\n2. Two¦\n   - deep\n3. Three')).toBe('1. One\n   1. Two¦\n      - deep\n2. Three')
    expect(back('1. One\n   1. Two¦\n      - deep\n2. Three')).toBe('1. One\n2. Two¦\n   - deep\n3. Three')
    expect(further('- One\n- Two¦')).toBe('- One\n  - Two¦')
  })

  it('takes no Tab outside of lists, and goes no deeper than one below its parent', () => {
    expect(further('Prose¦')).toBe('nothing')
    expect(further('- One\n  - Two¦')).toBe('- One\n  - Two¦')
    expect(back('- One¦')).toBe('- One¦')
  })

  it('goes on with Enter, numbered, and ends with Enter on an empty item', () => {
    expect(enter('1. One¦\n2. Two')).toBe('1. One\n2. ¦\n3. Two')
    expect(enter('- One¦')).toBe('- One\n- ¦')
    expect(enter('- One\n- ¦')).toBe('- One\n\n¦')
  })
})
