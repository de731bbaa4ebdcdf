// Tickets before the camera: the browser's own reader where it has one, else a library's.
interface Detector {
  detect(image: HTMLVideoElement): Promise<readonly { rawValue: string }[]>
}
declare const BarcodeDetector:
  { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> } | undefined

type Reader = (video: HTMLVideoElement) => Promise<string | undefined>

async function reader(): Promise<Reader> {
  if (typeof BarcodeDetector !== 'undefined' && (await BarcodeDetector.getSupportedFormats()).includes('qr_code')) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] })
    return async (video) => (await detector.detect(video))[0]?.rawValue
  }
  const { default: decode } = await import('qr/decode.js')
  const canvas = new OffscreenCanvas(1, 1)
  return async (video) => {
    const scale = Math.min(1, 640 / video.videoWidth)
    const [width, height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)]
    Object.assign(canvas, { width, height })
    const drawing = canvas.getContext('2d', { willReadFrequently: true })
    if (drawing === null || width === 0) return undefined
    drawing.drawImage(video, 0, 0, width, height)
    try {
      return decode(drawing.getImageData(0, 0, width, height))
    } catch {
      return undefined
    }
  }
}

const between = 200
/** The same ticket held before the camera is one tap. */
const rest = 4000

/** The buttons and the picture within `[data-scan]`; `hear` gets what a code says. Done once the reader is there, connection or not. */
export async function scanInto(part: HTMLElement, hear: (text: string) => void): Promise<void> {
  const [start, stop, video, words] = ['start', 'stop', 'video', 'words'].map((name) =>
    part.querySelector<HTMLElement>(`[data-scan-${name}]`),
  )
  if (!start || !stop || !words || !(video instanceof HTMLVideoElement) || !navigator.mediaDevices) return
  const read = await reader()
  part.hidden = false
  let stream: MediaStream | null = null
  const show = (on: boolean) => {
    start.hidden = on
    stop.hidden = video.hidden = !on
    words.textContent = on ? (words.dataset['aim'] ?? '') : ''
  }
  const end = () => {
    for (const track of stream?.getTracks() ?? []) track.stop()
    stream = null
    show(false)
  }
  start.addEventListener('click', async () => {
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
    } catch {
      words.textContent = words.dataset['denied'] ?? ''
      return
    }
    video.srcObject = stream
    show(true)
    await video.play()
    let [last, at] = ['', 0]
    const look = async () => {
      if (stream === null) return
      const text = await read(video).catch(() => undefined)
      if (text && (text !== last || Date.now() - at > rest)) {
        ;[last, at] = [text, Date.now()]
        navigator.vibrate?.(60)
        hear(text)
      }
      setTimeout(look, between)
    }
    void look()
  })
  stop.addEventListener('click', end)
  addEventListener('pagehide', end)
}
