/// <reference types="vite/client" />
// A module may keep a small style file beside its pages. Apart from main.ts, because it must come after the design system: the first style
// sheet to name a layer settles the layers' order.
import.meta.glob('../src/modules/**/*.css', { eager: true })
