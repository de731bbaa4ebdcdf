// One plain design: a text part that reads well by itself, an HTML part of the simplest kind (mail programs differ).
import type { Selectable } from 'kysely'
import type { MailTable, MunicipalityTable } from '#platform/db/tables.ts'
import { t } from '#platform/i18n/index.ts'
import { escape } from '#ui/html/escape.ts'

type Letter = Pick<
  Selectable<MailTable>,
  'locale' | 'subject' | 'paragraphs' | 'link_href' | 'link_label' | 'refusal_href'
>

const font = "font-family:'Noto Sans JP','Hiragino Sans','Yu Gothic',Meiryo,sans-serif"

/** Who sends it, where they are found, and how it is refused (特定電子メール法 4条). */
const footer = (sender: MunicipalityTable, refusal: string | null): string[] => [
  t(`${sender.name} ${sender.department}（まちポート）`, `${sender.name_en}, ${sender.department_en} (Machiport)`),
  ...(sender.address === '' ? [] : [t(sender.address, sender.address_en || sender.address)]),
  t(`お問い合わせ・苦情：電話 ${sender.phone}`, `Questions and complaints: telephone ${sender.phone}`),
  ...(refusal === null
    ? []
    : [
        t(
          `「うちには関係ない」ときや、このような案内が不要なときは、次のページでお知らせください（ログインは要りません）。`,
          'If this does not concern you, or you want no such mail, please say so here (no need to sign in):',
        ),
        refusal,
      ]),
  t(
    'このメールは、まちポートに登録された方と、催しなどに申し込まれた方へお送りしています。お心当たりがなければ、このまま破棄してください。',
    'You receive this because this address was registered on Machiport or used to apply there. If that was not you, please ignore it.',
  ),
]

/** An address of this site can be followed. */
const linked = (line: string): string => {
  const shown = escape(line)
  return /^https?:/.test(line) ? `<a href="${shown}" style="color:#595959;word-break:break-all">${shown}</a>` : shown
}

/** Both parts, in the current locale. Links lead to the municipality's own host where it has one. */
export function compose(letter: Letter, sender: MunicipalityTable, publicUrl: string) {
  const url = letter.link_href === null ? null : siteUrl(sender, publicUrl, letter.link_href)
  const label = letter.link_label ?? ''
  const refusal = letter.refusal_href === null ? null : siteUrl(sender, publicUrl, letter.refusal_href)
  const text = [
    ...letter.paragraphs,
    ...(url ? [`${label}\n${url}`] : []),
    `--\n${footer(sender, refusal).join('\n')}`,
  ].join('\n\n')
  const paragraphs = letter.paragraphs.map(
    (p) => `<p style="margin:0 0 16px">${escape(p).replaceAll('\n', '<br>')}</p>`,
  )
  const button = url
    ? `<p style="margin:24px 0"><a href="${escape(url)}" style="display:inline-block;padding:12px 24px;border-radius:8px;background:#0017c1;color:#ffffff;font-weight:bold;text-decoration:none">${escape(label)}</a></p>
<p style="margin:0 0 16px;font-size:13px;color:#595959;word-break:break-all">${escape(url)}</p>`
    : ''
  const html = `<!doctype html>
<html lang="${letter.locale === 'en' ? 'en' : 'ja'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(letter.subject)}</title></head>
<body style="margin:0;padding:24px 16px;background:#ffffff;color:#1a1a1a;${font};font-size:16px;line-height:1.7">
<div style="max-width:600px;margin:0 auto">
<h1 style="margin:0 0 24px;font-size:20px;line-height:1.5">${escape(letter.subject)}</h1>
${paragraphs.join('\n')}
${button}
<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #cccccc;font-size:13px;color:#595959">${footer(sender, refusal).map(linked).join('<br>')}</p>
</div></body></html>`
  return { text, html, refusal }
}

/** The public address with the municipality's host in it, unless it answers under the public one already. */
export function siteUrl({ hosts }: { hosts: readonly string[] }, publicUrl: string, path: string): string {
  const url = new URL(path, publicUrl)
  const [own] = hosts
  if (own !== undefined && !hosts.includes(url.hostname)) url.hostname = own
  return url.href
}
