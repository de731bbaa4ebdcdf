// Bytes behind an S3 interface (AWS, MinIO, a ward's own): one object a hash.
import { createWriteStream, openAsBlob } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AwsClient } from 'aws4fetch'
import { newId } from '#platform/id.ts'
import { type Bytes, isHash } from './bytes.ts'

export interface S3Settings {
  /** The bucket's address: `https://s3.example.jp/machiport`. */
  url: string
  accessKeyId: string
  secretAccessKey: string
  region: string
}

/** `folder`: where bytes lie while something reads them by path. */
export function s3Bytes({ url, ...keys }: S3Settings, folder: string): Bytes {
  const client = new AwsClient({ ...keys, service: 's3', retries: 3 })
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const answer = await client.fetch(`${url}${path}`, init)
    if (!answer.ok) throw new Error(`object storage: ${init.method ?? 'GET'} ${answer.status}`)
    return answer
  }
  const open = async (sha256: string): Promise<Readable> => {
    const { body } = await ask(`/${sha256}`)
    if (body === null) throw new Error('object storage: no body')
    return Readable.from(body)
  }
  return {
    async put(path, sha256) {
      // The hash is signed with the request: other bytes than these are refused on the other side.
      await ask(`/${sha256}`, {
        method: 'PUT',
        headers: { 'x-amz-content-sha256': sha256 },
        body: await openAsBlob(path),
      })
    },
    open,
    async withPath(sha256, run) {
      await mkdir(folder, { recursive: true })
      const path = join(folder, `incoming-${newId()}`)
      try {
        await pipeline(await open(sha256), createWriteStream(path, { mode: 0o600 }))
        return await run(path)
      } finally {
        await rm(path, { force: true })
      }
    },
    async *older(before) {
      for (let after: string | undefined = ''; after !== undefined;) {
        const list = await (await ask(`/?list-type=2&start-after=${after}`)).text()
        const objects = [...list.matchAll(/<Contents>.*?<\/Contents>/gs)].map(([object]) => ({
          key: /<Key>(.*?)<\/Key>/.exec(object)?.[1] ?? '',
          at: new Date(/<LastModified>(.*?)<\/LastModified>/.exec(object)?.[1] ?? ''),
        }))
        yield objects.filter(({ key, at }) => isHash(key) && at < before).map(({ key }) => key)
        after = list.includes('<IsTruncated>true<') ? objects.at(-1)?.key : undefined
      }
    },
    async remove(sha256, before) {
      const { headers } = await ask(`/${sha256}`, { method: 'HEAD' })
      if (new Date(headers.get('last-modified') ?? '') >= before) return false
      await ask(`/${sha256}`, { method: 'DELETE' })
      return true
    },
  }
}
