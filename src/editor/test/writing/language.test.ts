import { expect, it } from 'vitest'
import { languageOf } from '../../src/writing/language'

it('tells the language by its letters where they tell, and keeps the page’s where they do not', () => {
  const tells = (text: string) => languageOf(text, 'en')
  expect(tells('The lock held.')).toBe('en')
  expect(tells('')).toBe('en')
  expect(tells('שער המים נסגר ב־Tarnwell.')).toBe('he')
  expect(tells('أغلقت البوابة في الليل')).toBe('ar')
  expect(tells('دروازه شب بسته شد و پل گشوده گردید')).toBe('fa')
  expect(tells('Шлюз закрыли ночью')).toBe('ru')
  expect(tells('Шлюз її закрили вночі і відкрили')).toBe('uk')
  expect(tells('水門は夜に閉じた')).toBe('ja')
  expect(tells('One word, שלום, in English prose that goes on.')).toBe('en')
})
