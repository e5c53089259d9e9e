// The import form: reads a Word, PDF or HTML file when it is chosen, and sends its text. The form works without this.
import { ImportProblem } from './problem'
import { readFile, type ReadFile } from './read'

export function watchImportForm(): void {
  const form = document.querySelector<HTMLFormElement>('[data-import-form]')
  const file = form?.querySelector<HTMLInputElement>('[data-import-file]')
  if (form && file) new ImportForm(form, file)
}

class ImportForm {
  private reading: Promise<void> = Promise.resolve()
  private isReading = false
  private isRefused = false
  private readonly name: string

  constructor(private readonly form: HTMLFormElement, private readonly file: HTMLInputElement) {
    this.name = file.name
    file.addEventListener('change', () => this.choose())
    form.addEventListener('submit', event => this.submit(event))
    // A file that the browser still has from before, as after going back.
    if (file.files?.length) this.choose()
  }

  private choose(): void {
    this.fill(null)
    this.show('', '')
    const chosen = this.file.files?.[0]
    this.isRefused = false
    if (!chosen) return
    this.isReading = true
    this.show(`Reading ${chosen.name}…`, '')
    this.reading = this.read(chosen)
  }

  private async read(chosen: File): Promise<void> {
    try {
      const read = await readFile(chosen)
      if (this.file.files?.[0] !== chosen) return
      this.fill(read, chosen.name)
      this.show(read ? `${chosen.name}: ${read.text.length.toLocaleString('en')} characters of text were read.` : '', '')
    } catch (problem) {
      if (this.file.files?.[0] !== chosen) return
      this.isRefused = true
      this.show('', problem instanceof ImportProblem ? problem.message : 'This file could not be read in your browser. Save it as plain text and choose that, or paste what you need of it.')
      if (!(problem instanceof ImportProblem)) console.error(problem)
    } finally {
      if (this.file.files?.[0] === chosen) this.isReading = false
    }
  }

  private submit(event: SubmitEvent): void {
    if (this.isReading) {
      event.preventDefault()
      void this.reading.then(() => this.isRefused || this.form.requestSubmit(event.submitter))
    } else if (this.isRefused) {
      event.preventDefault()
      this.file.focus()
    }
  }

  private fill(read: ReadFile | null, name = ''): void {
    this.field('text').value = read?.text ?? ''
    this.field('format').value = read?.format ?? ''
    this.field('hash').value = read?.hash ?? ''
    this.field('name').value = read ? name : ''
    // Without a name it is not sent.
    this.file.name = read && !read.sendsFile ? '' : this.name
  }

  private show(status: string, problem: string): void {
    this.form.querySelector('[data-import-status]')!.textContent = status
    const place = this.form.querySelector('[data-import-problem]')!
    place.textContent = problem && `${problem} Nothing was sent, and what you typed is kept.`
    place.className = problem ? 'pl-notice pl-bad' : ''
  }

  private field(name: string): HTMLInputElement {
    return this.form.querySelector<HTMLInputElement>(`[data-import-${name}]`)!
  }
}
