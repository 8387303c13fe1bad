import type { CodeHelper, CodeTarget } from '../../expression/notation';

const logdetInPython = (name: string): string => `def logdet(A):
    """log(det(A)), where det(A) itself could overflow; nan where det(A) is negative."""
    sign, logarithm = ${name}.linalg.slogdet(A)
    return ${name}.log(sign) + logarithm`;

const cofactorsInPython = (name: string): string => `def cofactors(A):
    """det(A) * inv(A).T by the determinants of its minors, which a singular matrix has too."""
    n = len(A)

    def minor(i, j):
        return ${name}.delete(${name}.delete(A, i, 0), j, 1)

    return ${name}.array(
        [[(-1) ** (i + j) * ${name}.linalg.det(minor(i, j)) for j in range(n)] for i in range(n)]
    )`;

const slopeInPython = (module: string, where: string): string => `def slope_of_power(first, second):
    """first * second, entry by entry; 0 where first is 0, even if second is infinite there."""
    product = first * second
    return ${module}.where(first == 0, ${where}, product)`;

/** Functions that programs define where their target has none, under the name that calls them. */
export const helpers: Readonly<Record<CodeHelper, Partial<Readonly<Record<CodeTarget, string>>>>> = {
  sigmoid: {
    numpy: `def sigmoid(t):
    """1 / (1 + exp(-t)), without overflow."""
    return np.exp(-np.logaddexp(0, -t))`,
    julia: 'sigmoid(t) = 1 / (1 + exp(-t))',
    matlab: `function y = sigmoid(t)
    y = 1 ./ (1 + exp(-t));
end`,
  },
  softplus: {
    julia: `# log(1 + exp(t)), without overflow
softplus(t) = max(t, 0) + log1p(exp(-abs(t)))`,
    matlab: `function y = softplus(t)
    % log(1 + exp(t)), without overflow
    y = max(t, 0) + log1p(exp(-abs(t)));
end`,
  },
  logdet: {
    numpy: logdetInPython('np'),
    jax: logdetInPython('jnp'),
    matlab: `function value = logdet(A)
    % log(det(A)), where det(A) itself could overflow; NaN where det(A) is negative.
    [~, U, P] = lu(A);
    pivots = diag(U);
    value = sum(log(abs(pivots)));
    if det(P) * prod(sign(pivots)) < 0
        value = NaN;
    end
end`,
  },
  cofactors: {
    numpy: cofactorsInPython('np'),
    jax: cofactorsInPython('jnp'),
    pytorch: `def cofactors(A):
    """det(A) * inv(A).T by the determinants of its minors, which a singular matrix has too."""
    n = len(A)

    def others(left_out):
        return [k for k in range(n) if k != left_out]

    def minor(i, j):
        return A[others(i)][:, others(j)]

    return torch.stack(
        [torch.stack([(-1) ** (i + j) * torch.linalg.det(minor(i, j)) for j in range(n)]) for i in range(n)]
    )`,
    julia: `# det(A) * inv(A)' by the determinants of its minors, which a singular matrix has too.
function cofactors(A)
    n = size(A, 1)
    minor(i, j) = A[(1:n) .!= i, (1:n) .!= j]
    return [(-1)^(i + j) * det(minor(i, j)) for i in 1:n, j in 1:n]
end`,
    matlab: `function value = cofactors(A)
    % det(A) * inv(A)' by the determinants of its minors, which a singular matrix has too.
    n = size(A, 1);
    value = zeros(n);
    for i = 1:n
        for j = 1:n
            minor = A;
            minor(i, :) = [];
            minor(:, j) = [];
            value(i, j) = (-1)^(i + j) * det(minor);
        end
    end
end`,
  },
  slope_of_power: {
    numpy: slopeInPython('np', '0.0'),
    pytorch: slopeInPython('torch', 'torch.zeros_like(product)'),
    jax: slopeInPython('jnp', '0.0'),
    julia: `# first * second; 0 where first is 0, even if second is infinite there
slope_of_power(first, second) = iszero(first) ? 0.0 : first * second`,
    matlab: `function value = slope_of_power(first, second)
    % first .* second; 0 where first is 0, even if second is infinite there.
    value = first .* second;
    value((first == 0) & true(size(second))) = 0;
end`,
  },
};
