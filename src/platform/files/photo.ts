// A photograph as others get it: upright, at a size for screens, and without what the camera wrote into it (where it was
// taken, when, with what). Drawn anew from its points, so nothing of the sent file but the picture itself goes on.
import sharp from 'sharp'
import { Refusal } from '#platform/errors.ts'

/** A small file may unfold to a huge picture; the largest telephones make 50 megapixels. */
const mostPixels = 80_000_000

const pictures = new Set(['image/jpeg', 'image/png', 'image/webp'])
/** What a file field offers for a photograph. */
export const photoTypes = [...pictures].join(',')

const notAPicture = () =>
  new Refusal(400, {
    ja: '写真として開けませんでした。JPEG・PNG・WebPの写真をお選びください。',
    en: 'We could not open this as a photo. Please choose a JPEG, PNG or WebP picture.',
  })

/** WebP bytes, the longer side at most `longest` pixels. Refuses what is no picture, is damaged or unfolds too far. */
export async function drawPhoto(path: string, type: string, longest: number): Promise<Buffer> {
  if (!pictures.has(type)) throw notAPicture()
  try {
    return await sharp(path, { limitInputPixels: mostPixels, sequentialRead: true })
      .autoOrient()
      .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer()
  } catch {
    throw notAPicture()
  }
}
