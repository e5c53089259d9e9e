// Behaviour of every page that needs no circuit.
import { listenForChangeKeys } from './page/changes'
import { keepForms } from './page/keptForms'
import { listenForKeys } from './page/keys'
import { listenForSectionKeys } from './page/sections'
import { suggestSlugs } from './page/slug'
import { listenForThemeToggle } from './page/theme'
import { localiseTimes } from './page/times'

localiseTimes()
listenForKeys()
keepForms()
listenForChangeKeys()
listenForSectionKeys()
suggestSlugs()
listenForThemeToggle()
