// Everything here makes a page that already works a little kinder. Texts come from the page, not from here.
import '@digital-go-jp/design-tokens/dist/tokens.css'
import '@fontsource-variable/noto-sans-jp/index.css'
import '../src/ui/styles.css'
import './module-styles.ts'
import { autosize } from './autosize.ts'
import { confirmFirst } from './confirm-first.ts'
import { countCharacters } from './count-characters.ts'
import { foldMenus } from './fold-menus.ts'
import { lookUpAddress } from './look-up-address.ts'
import { showErrors } from './show-errors.ts'
import { showEra } from './show-era.ts'
import { showFile } from './show-file.ts'
import { submitOnce } from './submit-once.ts'
import { usePasskey } from './use-passkey.ts'

foldMenus()
showErrors()
countCharacters()
autosize()
showEra()
showFile()
lookUpAddress()
usePasskey()
// In this order: what was not confirmed is not sent.
confirmFirst()
submitOnce()
