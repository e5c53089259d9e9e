// Behaviour of every page that needs no circuit.
import { listenForChangeKeys } from './page/changes'
import { keepForms } from './page/keptForms'
import { listenForKeys } from './page/keys'
import { completeMentions } from './page/mentions'
import { listenForSectionKeys } from './page/sections'
import { suggestSlugs } from './page/slug'
import { listenForThemeToggle } from './page/theme'
import { listenForThreadKeys } from './page/threads'
import { localiseTimes } from './page/times'
import { refuseTooLong } from './page/tooLong'

localiseTimes()
refuseTooLong()
completeMentions()
listenForKeys()
listenForThreadKeys()
keepForms()
listenForChangeKeys()
listenForSectionKeys()
suggestSlugs()
listenForThemeToggle()
