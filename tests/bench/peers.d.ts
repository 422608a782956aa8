/** The parts of the peers' interfaces used here; they are installed beside the benchmark and not with the project. */

declare module '@myriaddreamin/typst-ts-node-compiler' {
  export interface TypstDocument {
    readonly numOfPages: number
  }
  export class NodeCompiler {
    static create(options: { workspace: string; fontArgs: readonly { fontPaths: readonly string[] }[] }): NodeCompiler
    compile(source: { mainFileContent: string }): { readonly result: TypstDocument | null; printDiagnostics(): void }
    pdf(document: TypstDocument, options: { pdfTags: boolean; creationTimestamp: number }): Buffer
  }
}

declare module 'pdfkit' {
  interface TextOptions {
    readonly align: string
    readonly lineGap: number
    readonly indent: number
    readonly continued: boolean
  }
  class PDFDocument {
    constructor(options: object)
    registerFont(name: string, file: string): this
    font(name: string): this
    fontSize(size: number): this
    currentLineHeight(includeGap: boolean): number
    text(text: string, options: TextOptions): this
    on(event: 'data', listener: (part: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    end(): void
  }
  export = PDFDocument
}

declare module 'pdfmake' {
  const pdfmake: {
    setFonts(fonts: object): void
    setLocalAccessPolicy(isAllowed: (path: string) => boolean): void
    setUrlAccessPolicy(isAllowed: (url: string) => boolean): void
    createPdf(definition: object): { getBuffer(): Promise<Uint8Array> }
  }
  export = pdfmake
}
