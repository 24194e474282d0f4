/** The sample county, made on a thread of its own: what it keeps in mind while it is made does not weigh on the thread that loads it. */
import { parentPort } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { sampleCounty } = await import('../sample/index.ts')

/** Files to a message; a few messages lie ready, then the maker waits until they are taken. */
const size = 300
const ahead = 6

let lying = 0
let taken = () => {}
parentPort.on('message', () => {
  lying--
  taken()
})
async function hand(files) {
  while (lying >= ahead)
    await new Promise((resolve) => {
      taken = resolve
    })
  lying++
  parentPort.postMessage(files)
}

let files = []
for (const file of sampleCounty()) {
  files.push(file)
  if (files.length < size) continue
  await hand(files)
  files = []
}
await hand(files)
parentPort.postMessage(null)
parentPort.close()
