export interface Named {
  name: string
  kana: string
}

/** `佐藤 サトウ、鈴木 スズキ …`: a name and its reading, with commas and line breaks between. Of four words two are the name. */
export const named = (text: string): Named[] =>
  text
    .trim()
    .split(/[、\n]/)
    .map((pair) => {
      const words = pair.split(' ')
      const half = words.length / 2
      return { name: words.slice(0, half).join(' '), kana: words.slice(half).join(' ') }
    })
