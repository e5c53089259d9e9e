import { describe, expect, it } from 'vitest'
import { refuseDeepNesting } from '../../src/import/depth'
import { ImportProblem } from '../../src/import/problem'

describe('the depth of a page', () => {
  it('is refused at a hundred thousand nested tags, without parsing', () => {
    expect(() => refuseDeepNesting('<body>' + '<div>'.repeat(100_000))).toThrow(ImportProblem)
    expect(() => refuseDeepNesting('<body>' + '<b>'.repeat(100_000))).toThrow(ImportProblem)
  })

  it('does not grow with what stands side by side, in scripts or in comments', () => {
    refuseDeepNesting('<div><p>a<br><a name=x>b</div>'.repeat(20_000))
    refuseDeepNesting(`<script>${'<div>'.repeat(2000)}</script><!-- ${'<div>'.repeat(2000)} --><p>words`)
  })

  it('takes no longer for quotes that never close', () => {
    refuseDeepNesting('<a title="'.repeat(100_000))
  })
})
