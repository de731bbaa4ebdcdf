// Everything here makes a page that already works a little kinder. Texts come from the page, not from here.
import '@digital-go-jp/design-tokens/dist/tokens.css'
import '@fontsource-variable/noto-sans-jp/index.css'
import '../src/ui/styles.css'
import './module-styles.ts'
import { autosize } from './autosize.ts'
import { confirmFirst } from './confirm-first.ts'
import { countCharacters } from './count-characters.ts'
import { findBank } from './find-bank.ts'
import { foldMenus } from './fold-menus.ts'
import { keepForOffline } from './keep-for-offline.ts'
import { keepTyping } from './keep-typing.ts'
import { lookUpAddress } from './look-up-address.ts'
import { moreRows } from './more-rows.ts'
import { moveSeats } from './move-seats.ts'
import { showErrors } from './show-errors.ts'
import { showEra } from './show-era.ts'
import { showFile } from './show-file.ts'
import { showWhen } from './show-when.ts'
import { submitOnce } from './submit-once.ts'
import { sumCosts } from './sum-costs.ts'
import { usePasskey } from './use-passkey.ts'

foldMenus()
showErrors()
countCharacters()
autosize()
showEra()
showFile()
lookUpAddress()
usePasskey()
moveSeats()
keepTyping()
showWhen()
moreRows()
sumCosts()
findBank()
// Only where it is needed: nobody else loads the reader of tickets.
const door = document.querySelector<HTMLElement>('[data-door]')
if (door) void import('./door.ts').then(({ openDoor }) => openDoor(door))
// Whoever is signed out leaves no list of names on the device.
if (document.querySelector('form[action="/sign-in"]') && 'caches' in window) void caches.delete('door')
// The proof of a draw is run again where it is shown.
const draw = document.querySelector<HTMLElement>('[data-verify-draw]')
if (draw) void import('./verify-draw.ts').then(({ verifyDraw }) => verifyDraw(draw))
// A ticket is shown again without a connection.
const kept = document.querySelector<HTMLElement>('[data-keep]')?.dataset['keep']
if (kept) addEventListener('load', () => void keepForOffline(kept))
// In this order: what was not confirmed is not sent.
confirmFirst()
submitOnce()
