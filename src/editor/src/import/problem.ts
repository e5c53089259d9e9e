/** Something about a file that its importer is told in these words; what was typed is kept. */
export class ImportProblem extends Error {}
