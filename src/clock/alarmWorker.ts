// Runs in the worker of workerAlarm.ts, one timer at a time.
let timer: ReturnType<typeof setTimeout> | undefined

addEventListener('message', ({ data: [ticket, delay] }: MessageEvent<[ticket: number, delay: number]>) => {
  clearTimeout(timer)
  timer = setTimeout(() => postMessage(ticket), delay)
})

export {}
