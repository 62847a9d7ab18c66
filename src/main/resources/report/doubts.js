'use strict';

// Which values a review would change most: doubtful ones, far from what else is told, on which much rests.
yuebao.doubts = (function () {
  const { data } = yuebao;

  // How many derived values rest on each fact.
  function dependents() {
    const count = new Map();
    for (const point of data.points) {
      if (point.series.formula) {
        point.facts.forEach((fact) => count.set(fact, (count.get(fact) || 0) + 1));
      }
    }
    return count;
  }

  // How far the value would move, as a share of it, when the strongest other reading is taken instead.
  function move(point) {
    const others = data.conflictsOf(point).filter((conflict) => !conflict.settled);
    const sizes = others.map((other) => Math.abs(other.value - point.value) / (Math.abs(point.value) || 1));
    return sizes.length ? Math.min(1, Math.max(...sizes)) : null;
  }

  const isDoubtful = (point) => !point.series.formula && !point.review && (point.disputes || point.reservations);

  function rank() {
    const resting = dependents();
    return data.points
      .filter(isDoubtful)
      .map((point) => {
        const moved = move(point);
        const rests = Math.max(0, ...point.facts.map((fact) => resting.get(fact) || 0));
        // A value without another reading may fall away: half of itself is at stake.
        const score = (1 + rests) * (1.05 - point.confidence / 100) * (moved === null ? 0.5 : 0.05 + moved);
        return { point, moved, rests, score };
      })
      .sort((one, other) => other.score - one.score || one.point.number - other.point.number);
  }

  let ranked = null;
  return { count: () => data.points.filter(isDoubtful).length, ranked: () => (ranked = ranked || rank()) };
})();
