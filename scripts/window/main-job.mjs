// @ts-check
import { controls } from '../terminal/wording.mjs'

/** @typedef {import('playwright-core').Page} Page */

/**
 * Opens the sample report from the start page.
 * @param {Page} window
 */
export async function openSample(window) {
  await window.getByRole('button', { name: controls.openSample }).click()
  await window.getByRole('button', { name: controls.exportPdf }).waitFor()
}

/**
 * Shows the report's pages beside it.
 * @param {Page} window
 */
export async function showPreview(window) {
  await window.getByRole('button', { name: controls.preview }).first().click()
  await window.getByRole('figure').first().waitFor()
}

/**
 * Exports the open report as PDF into the proposed folder under the proposed name.
 * @param {Page} window
 */
export async function exportPdf(window) {
  await window.getByRole('button', { name: controls.exportPdf }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('button', { name: controls.confirmExport, exact: true }).click()
  await dialog.getByText(controls.exported).waitFor()
  await dialog.getByRole('button', { name: controls.closeExported, exact: true }).click()
}
