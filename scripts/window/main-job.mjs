// @ts-check
import { controls } from '../terminal/wording.mjs'

/** @typedef {import('playwright-core').Page} Page */

/**
 * Opens the sample report from the start page.
 * @param {Page} window
 */
export async function openSample(window) {
  await window.getByRole('button', { name: controls.openSample }).click()
  await window.getByRole('button', { name: controls.export }).first().waitFor()
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
 * Exports the open report as a final PDF, whatever is still open in it, into the proposed folder under the proposed name.
 * @param {Page} window
 */
export async function exportPdf(window) {
  await window.getByRole('button', { name: controls.export }).first().click()
  const dialog = window.getByRole('dialog')
  const draft = dialog.getByRole('checkbox', { name: controls.asDraft })
  await draft.waitFor({ state: 'attached' })
  // The box itself is hidden under its drawn mark: clerks click the label around it.
  if (await draft.isChecked()) await draft.locator('xpath=ancestor::label').click()
  await dialog.getByRole('button', { name: controls.confirmExport, exact: true }).click()
  await dialog.getByText(controls.exported).waitFor()
  await dialog.getByRole('button', { name: controls.closeExported, exact: true }).click()
}
