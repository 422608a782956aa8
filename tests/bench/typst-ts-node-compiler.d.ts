/** The part of the peer's interface used here; it is installed beside the benchmark and not with the project. */
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
