// Behaviour of every page that needs no circuit.
import { localiseTimes } from './page/times'
import { listenForThemeToggle } from './page/theme'

localiseTimes()
listenForThemeToggle()
