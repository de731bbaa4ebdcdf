// Before a draft goes: what goes with it.
import { t } from '#platform/i18n/index.ts'
import { DeleteDraft, type Html } from '#ui/index.ts'
import { schemePaths } from '../paths.ts'
import type { SchemeRow } from '../queries/scheme.ts'

export const DeletePage = ({ scheme, meanwhile }: { scheme: SchemeRow; meanwhile: boolean }): Html => (
  <DeleteDraft
    lead={scheme.title || t('名前のない制度', 'Scheme without a name')}
    words={t(
      'この下書きと、申請書・判定ルール・募集回をすべて消します。元にはもどせません。残しておきたいときは、先にファイルに書き出してください。',
      'This deletes the draft with its form, rules and calls. It cannot be undone: save it as a file first if you may want it again.',
    )}
    version={scheme.version}
    action={schemePaths.deletion(scheme.id)}
    back={schemePaths.manage(scheme.id)}
    meanwhile={meanwhile}
  />
)
