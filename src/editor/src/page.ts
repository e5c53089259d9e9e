// Behaviour of every page that needs no circuit.
import { localiseTimes } from './page/times'
import { listenForKeys } from './page/keys'
import { listenForThemeToggle } from './page/theme'

localiseTimes()
listenForKeys()
listenForThemeToggle()
