/**
 * What an outline is drawn with, in font units, y upwards. The names are those of the canvas's paths, so that a Path2D
 * is a pen. Every contour begins with a move and ends with a close.
 */
export interface OutlinePen {
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void
  closePath(): void
}
