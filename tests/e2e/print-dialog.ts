import { setTimeout as pause } from 'node:timers/promises'
import type { ElectronApplication } from '@playwright/test'
import { z } from 'zod'

/** What the clerk does in the system's print dialog, which no test can press: the one call that opens it is answered instead. */
export type PrintAnswer = 'prints' | 'closes it' | 'has no printer'

export interface PrintedPages {
  /** The pages as a PDF, by Chromium's own printing, each on a sheet of the size it asks for. */
  readonly pdf: Buffer
  /** What was asked of the dialog. */
  readonly options: { readonly silent: boolean; readonly margins: { readonly marginType: string } }
  /** Where the window that prints got its page from. */
  readonly address: string
}

/** Answers the system's print dialog in every window that is made from here on. */
export async function answerPrintDialog(application: ElectronApplication, answer: PrintAnswer): Promise<void> {
  await application.evaluate(({ app }, given) => {
    const reasons = { 'prints': '', 'closes it': 'Print job canceled', 'has no printer': 'No printers available on the network' }
    Object.assign(globalThis, { printed: null })
    app.removeAllListeners('browser-window-created')
    app.on('browser-window-created', (_event, { webContents }) => {
      webContents.print = (options, callback) => {
        const margins = { top: 0, bottom: 0, left: 0, right: 0 }
        void webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, margins }).then((pdf) => {
          const printed = { pdf: pdf.toString('base64'), options, address: webContents.getURL() }
          Object.assign(globalThis, { printed })
          callback?.(given === 'prints', reasons[given])
        })
      }
    })
  }, answer)
}

const storedSchema = z.object({
  pdf: z.string(),
  options: z.object({ silent: z.boolean(), margins: z.object({ marginType: z.string() }) }),
  address: z.string(),
})

/** What came to the system's dialog last; waits for it. */
export async function printedPages(application: ElectronApplication): Promise<PrintedPages> {
  for (;;) {
    const printed = storedSchema.nullable().parse(await application.evaluate((): unknown => Reflect.get(globalThis, 'printed')))
    if (printed !== null) return { ...printed, pdf: Buffer.from(printed.pdf, 'base64') }
    await pause(50)
  }
}

/** How many windows the program has. */
export function windowCount(application: ElectronApplication): Promise<number> {
  return application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
}
