import { expect, test } from 'vitest';
import { speak } from './speak';

const tex = String.raw;

/** Formulas of the article and of the rules, and what a person says who reads them out. */
const CASES: readonly (readonly [string, string])[] = [
  // Names, entries, sizes.
  [tex`\var{W}`, 'W'],
  [tex`\eta`, 'eta'],
  [tex`\ell`, 'l'],
  [tex`\partial`, 'partial'],
  [tex`\cdot`, 'dot'],
  [tex`\odot`, 'Hadamard product'],
  [tex`\tanh`, 'tanh'],
  [tex`\var{W}_{12}`, 'W 1 2'],
  [tex`\var{X}_{ij}`, 'X i j'],
  [tex`\con{W}_{\ell,j}^T`, 'W l j transpose'],
  [tex`\con{a}_\ell`, 'a l'],
  [tex`k,\ell`, 'k, l'],
  [tex`n^2`, 'n squared'],
  [tex`m\,n`, 'm times n'],
  [tex`m\times n`, 'm by n'],
  [
    tex`{(m\times p)}\cdot{(p\times n)}`,
    'open bracket m by p close bracket times open bracket p by n close bracket',
  ],
  [tex`(1, 2, 3)`, 'open bracket 1, 2, 3 close bracket'],
  [tex`\eta = 0.1`, 'eta equals 0.1'],
  [tex`-1`, 'minus 1'],
  [tex`\var{X}^{-1}`, 'X inverse'],
  [tex`\var{X} \in \mathbb R^{m\times n}`, 'X is an m by n real matrix'],
  [tex`\var{X} \in \mathbb R^{p\times n}`, 'X is a p by n real matrix'],
  [
    tex`\val{f}\colon \mathbb R^{m\times n} \to \mathbb R`,
    'f from the m by n real matrices to the real numbers',
  ],
  // Products and brackets.
  [tex`\var{X} \;\mapsto\; \var{X} \cdot \con{W}`, 'X maps to X times W'],
  [tex`2\,\var{X}`, '2 X'],
  [tex`2\,(\var{X} + \con{C})`, '2 times open bracket X plus C close bracket'],
  [tex`\var{D} \cdot (-\con{R})`, 'D times minus R'],
  [tex`(-\con{D})^\T`, 'open bracket minus D close bracket transpose'],
  [tex`\con{a} \cdot \con{a}^\T`, 'a times a transpose'],
  [tex`(\con{W}^\T)_{\ell j}`, 'entry l j of W transpose'],
  [tex`\var{X} \odot \var{X}`, 'X Hadamard product X'],
  [tex`\val{f}(\val{G}(\var{X}))`, 'f of G of X'],
  [tex`\con{g}(t) = t^2`, 'g of t equals t squared'],
  [tex`\con{g'}(\var{X}_{k\ell})`, 'g prime of X k l'],
  [tex`\con{g}(\con{X} \cdot \var{W}) - \con{Y}`, 'g of open bracket X times W close bracket minus Y'],
  [tex`\var{W} \leftarrow \var{W} - \eta \, \res{\frac{df}{dW}}`, 'W becomes W minus eta times d f by d W'],
  // Derivatives.
  [tex`\res{\frac{df}{dX}}`, 'd f by d X'],
  [tex`\frac{df}{df} = 1`, 'd f by d f equals 1'],
  [tex`\res{\frac{df}{dX}} = -\up{\frac{df}{dG}}`, 'd f by d X equals minus d f by d G'],
  [
    tex`\Longrightarrow \res{\frac{df}{dX}} = \up{\frac{df}{dG}} \cdot \con{W}^\T`,
    'therefore d f by d X equals d f by d G times W transpose',
  ],
  [
    tex`\up{\frac{df}{dG}} = \up{\frac{df}{dH}} \odot \con{g'}(\val{G})`,
    'd f by d G equals d f by d H Hadamard product g prime of G',
  ],
  [
    tex`\left[ \res{\frac{df}{dX}} \right]_{ij} = \res{\frac{\partial f}{\partial X_{ij}}}`,
    'entry i j of d f by d X equals partial f by partial X i j',
  ],
  [
    tex`\left(\res{\frac{df}{dX}}\right)^\T = \left(\up{\frac{df}{dG}}\right)^\T \cdot \con{W}`,
    'open bracket d f by d X close bracket transpose equals open bracket d f by d G close bracket transpose times W',
  ],
  [
    tex`\res{\frac{df}{dW}} = 2 \, \con{X}^\T \cdot \left[ (\con{g}(\con{X} \cdot \var{W}) - \con{Y}) \odot \con{g'}(\con{X} \cdot \var{W}) \right]`,
    'd f by d W equals 2 X transpose times open bracket open bracket g of open bracket X times W close bracket minus Y close bracket Hadamard product g prime of open bracket X times W close bracket close bracket',
  ],
  // Sums.
  [tex`\sum \val{G}`, 'the sum of all entries of G'],
  [tex`\sum_{\text{rows}}`, 'the sum over the rows'],
  [tex`\sum_{\text{columns}} \up{\frac{df}{dG}}`, 'the sum over the columns of d f by d G'],
  [tex`\sum_\ell \con{G}_{i\ell}\,\var{a}_\ell`, 'the sum over l of G i l times a l'],
  [tex`\sum_{r=1}^{n} \var{X}_{kr}`, 'the sum from r equals 1 to n of X k r'],
  [
    tex`\res{\frac{\partial f}{\partial X_{ij}}} = \sum_{k,\ell} \up{\frac{\partial f}{\partial G_{k\ell}}} \, \frac{\partial \val{G}_{k\ell}}{\partial \var{X}_{ij}}`,
    'partial f by partial X i j equals the sum over k and l of partial f by partial G k l times partial G k l by partial X i j',
  ],
  [
    tex`\hphantom{\frac{\partial f}{\partial X_{ij}}} = \sum_{k,\ell} \up{\frac{\partial f}{\partial G_{k\ell}}} \, \frac{\partial}{\partial \var{X}_{ij}} \sum_{r} \var{X}_{kr} \, \con{W}_{r\ell}`,
    'equals the sum over k and l of partial f by partial G k l times partial by partial X i j of the sum over r of X k r times W r l',
  ],
  [
    tex`\frac{\partial}{\partial \var{X}_{1j}} \, (\con{C}_{k\ell} + \var{X}_{1\ell})`,
    'partial by partial X 1 j of open bracket C k l plus X 1 l close bracket',
  ],
  [
    tex`\frac{\partial}{\partial \var{G}_{ij}} \, \var{G}_{k\ell}^2`,
    'partial by partial G i j of G k l squared',
  ],
  // Ones.
  [tex`\mathbf 1[k=i]`, 'one if k equals i, else zero'],
  [
    tex`\mathbf 1[k=i] \, \mathbf 1[\ell=j] \, \con{C}_{k\ell}`,
    'one if k equals i, else zero, times one if l equals j, else zero, times C k l',
  ],
  [tex`\mathbf 1_{1\times m} \cdot \up{\frac{df}{dG}}`, 'the 1 by m matrix of ones times d f by d G'],
  [tex`\res{\frac{df}{dG}} = \mathbf 1`, 'd f by d G equals the matrix of ones'],
  // Norms.
  [tex`\|\val{G}\|_F`, 'the Frobenius norm of G'],
  [tex`\|\val{G}\|_F^2`, 'the squared Frobenius norm of G'],
  [
    tex`\left\| \con{X} - \var{D} \cdot \var{R} \right\|_F^2, \qquad \text{wanted: } \res{\frac{df}{dD}} \text{ and } \res{\frac{df}{dR}}`,
    'the squared Frobenius norm of open bracket X minus D times R close bracket, wanted: d f by d D and d f by d R',
  ],
  [tex`\|g(X)\|_2^F`, 'the norm with 2 below and F above, of g of X'],
  [
    tex`\frac{1}{\|\var{G}\|_F}\,\var{G} = (0.6, 0.8)`,
    '1 over the Frobenius norm of G, times G equals open bracket 0.6, 0.8 close bracket',
  ],
  // Numbers, side by side, and what is marked.
  [
    tex`\var{X} = \begin{pmatrix} 1 & 2 \\ 3 & -0.5 \end{pmatrix} \qquad \val{f} = 1^2 + 10^2 = 101`,
    'X equals the 2 by 2 matrix with first row 1, 2 and second row 3, minus 0.5; f equals 1 squared plus 10 squared equals 101',
  ],
  [
    tex`\underbrace{2 \, \var{X} \cdot \var{X}^\T}_{\text{left place}} + \var{X}`,
    '2 X times X transpose, left place, plus X',
  ],
];

test.each(CASES)('%s is said', (latex, words) => {
  expect(speak(latex, true)).toBe(words);
});

test.each([
  tex`\sqrt{X}`,
  tex`\var{X} \pm 1`,
  tex`\hat{X}`,
  tex`\prod_k X`,
  tex`\left|X\right|`,
  tex`(X`,
  tex`\hphantom{X}`,
])('%s has no words, and is an error', (latex) => {
  expect(() => speak(latex, true)).toThrow();
});
