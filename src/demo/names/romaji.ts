// Katakana in Latin letters, as a passport writes it without the long marks. For mail names and web addresses.

const syllables: Record<string, string> = Object.fromEntries(
  `ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so タ ta チ chi ツ tsu テ te ト to
ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro
ワ wa ヲ o ン n ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ ji ズ zu ゼ ze ゾ zo ダ da ヂ ji ヅ zu デ de ド do バ ba ビ bi ブ bu ベ be ボ bo
パ pa ピ pi プ pu ペ pe ポ po ヴ vu ァ a ィ i ゥ u ェ e ォ o`
    .split(/\s+/)
    .reduce<[string, string][]>(
      (pairs, word, i, all) => (i % 2 === 0 ? [...pairs, [word, all[i + 1] ?? '']] : pairs),
      [],
    ),
)
const glides: Record<string, string> = { ャ: 'a', ュ: 'u', ョ: 'o' }

export function romaji(kana: string): string {
  let out = ''
  let double = false
  for (const sign of kana) {
    if (sign === 'ッ') double = true
    const glide = glides[sign]
    if (glide !== undefined) out = out.replace(/(sh|ch|j)?i$/, (_, soft?: string) => `${soft ?? 'y'}${glide}`)
    const sound = syllables[sign]
    if (sound === undefined) continue
    out += double ? `${sound.startsWith('ch') ? 't' : (sound[0] ?? '')}${sound}` : sound
    double = false
  }
  return out.replaceAll(/ou|oo/g, 'o').replaceAll('uu', 'u')
}
