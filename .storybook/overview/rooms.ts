/** The rooms of the parts, as CONTRIBUTING tells them, the ones that put others together first. */
export const rooms: Readonly<Record<string, string>> = {
  Run: 'A run as a whole, and the workbench that shows it beside its document.',
  Data: 'What was extracted: fields, tables, JSON, what was corrected.',
  Document: 'The document itself, and where in it a value stands.',
  Review: 'Deciding: approve, reject, skip, and what was decided before.',
  List: 'Many runs: their list, its filters, the queue of reviews.',
  Intake: 'What a run is started from, and uploads under way.',
  Insights: 'Where time and mistakes go.',
  Controls: 'Buttons, notices, icons, time: without a word of the domain. Not exported.',
  Dashboard: 'The pages of the dashboard, which the parts above make up.',
}
