/** What everybody tries first on a site like this one (OWASP ASVS 5, 6.1.2). */
const words = [
  'machiport',
  'まちポート',
  'password',
  'passw0rd',
  'パスワード',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'administrator',
  'admin',
  'welcome',
  'ようこそ',
  'letmein',
  'iloveyou',
]
const leastSigns = 5

/** Without those words and without runs (`1234`, `aaaa`, `fedc`) fewer than five different signs are left. */
export function isEasyToGuess(password: string): boolean {
  const text = password.normalize('NFKC').toLowerCase()
  const left = [...words.reduce((rest, word) => rest.replaceAll(word, ''), text)]
  const step = (i: number) => Math.abs((left[i]?.codePointAt(0) ?? 0) - (left[i - 1]?.codePointAt(0) ?? 0))
  return new Set(left.filter((_, i) => i === 0 || step(i) > 1)).size < leastSigns
}
