// What a file is that we do not take, as people call it: so that they see which one they picked.
import { fileTypeFromFile } from 'file-type'
import type { Phrase } from '#platform/i18n/index.ts'

const program: Phrase = { ja: 'プログラム', en: 'a program' }
const archive: Phrase = { ja: '圧縮ファイル', en: 'an archive' }
const phonePicture: Phrase = {
  ja: '写真（HEIC。スマートフォンの設定で「互換性優先」にするか、JPEGに変えてください）',
  en: 'a photograph in HEIC (please save it as JPEG)',
}

const byMime: Readonly<Record<string, Phrase>> = {
  'application/x-msdownload': program,
  'application/x-elf': program,
  'application/zip': archive,
  'application/x-7z-compressed': archive,
  'application/x-rar-compressed': archive,
  'application/gzip': archive,
  'application/x-cfb': {
    ja: '古い形式のExcelかWord（.xlsxか.docxで保存し直してください）',
    en: 'an old Excel or Word file (please save it as .xlsx or .docx)',
  },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    ja: 'PowerPoint（PDFで保存し直してください）',
    en: 'a PowerPoint file (please save it as PDF)',
  },
  'image/heic': phonePicture,
  'image/heif': phonePicture,
}

const byFamily: Readonly<Record<string, Phrase>> = {
  image: { ja: 'ほかの形式の画像', en: 'a picture of another kind' },
  video: { ja: '動画', en: 'a video' },
  audio: { ja: '音声', en: 'a sound recording' },
}

/** Null: it cannot be told. */
export async function otherKind(path: string): Promise<Phrase | null> {
  const found = await fileTypeFromFile(path)
  if (found === undefined) return null
  const named = byMime[found.mime] ?? byFamily[found.mime.split('/')[0] ?? '']
  return named ?? { ja: `「${found.ext}」形式のファイル`, en: `a file of the kind “${found.ext}”` }
}
