package org.yuebao.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An immutable vocabulary: words, each with its senses, found as the longest word that begins at a
 * place in a text.
 *
 * <p>A trie whose edges lie in one open hash table, with the first character in an array of its
 * own, so that most places of a text are left after one look. A scan of a whole text takes time
 * linear in its length, bounded by the longest word.
 */
public final class Lexicon<T> {
  private static final int FIRST = 1 << 16;
  private static final int NO_WORD = -1;

  /** The half of a node that says how words go on. */
  private static final long UPPER = -1L << Integer.SIZE;

  /** Bits of {@link #pairs}: 32 KB, which stay near the processor while the edges do not. */
  private static final int PAIR_BITS = 18;

  private final int[] first;

  /** Which first two characters words may begin with: most text is told here that it is none. */
  private final long[] pairs;

  /** Which characters are words by themselves. */
  private final long[] singles;

  private final long[] edges;
  private final int[] children;
  private final int mask;

  /** For each node its word, and above it a bit for each class of characters that go on from it. */
  private final long[] nodes;

  private final List<List<T>> senses;

  private Lexicon(Builder<T> builder) {
    this.first = builder.first;
    this.pairs = builder.pairs;
    this.singles = builder.singles;
    this.edges = builder.edges;
    this.children = builder.children;
    this.mask = builder.mask;
    this.nodes = Arrays.copyOf(builder.nodes, builder.size);
    this.senses = List.copyOf(builder.senses);
  }

  /**
   * The longest word that begins at {@code from} and ends at {@code limit} at the latest.
   *
   * @return -1 when none does, else a match to be read by {@link #end} and {@link #senses}
   */
  public long longest(char[] text, int from, int limit) {
    if (from >= limit) {
      return -1;
    }
    boolean longer = from + 1 < limit && mayBegin(text[from], text[from + 1]);
    return longer || isWord(text[from]) ? longestFrom(text, from, limit, longer) : -1;
  }

  private long longestFrom(char[] text, int from, int limit, boolean longer) {
    int node = first[text[from]];
    long found = -1;
    int at = from + 1;
    while (node != 0) {
      long known = nodes[node];
      if ((int) known != NO_WORD) {
        found = ((long) at << 32) | (int) known;
      }
      if (!longer || at >= limit || (known & goesOn(text[at])) == 0) {
        break;
      }
      node = child(node, text[at++]);
    }
    return found;
  }

  private boolean isWord(char c) {
    return (singles[c >>> 6] & 1L << c) != 0;
  }

  /** Whether a word begins with the character. */
  public boolean begins(char c) {
    return first[c] != 0;
  }

  /** The character after the last of a match. */
  public static int end(long match) {
    return (int) (match >>> 32);
  }

  /** What the word of a match means: at least one sense. */
  public List<T> senses(long match) {
    return senses.get((int) match);
  }

  /** The senses of exactly this word; empty when it is unknown. */
  public List<T> of(String word) {
    long match = longest(word.toCharArray(), 0, word.length());
    return match >= 0 && end(match) == word.length() ? senses(match) : List.of();
  }

  public int size() {
    return senses.size();
  }

  private boolean mayBegin(char one, char two) {
    int bit = pairBit(one, two);
    return (pairs[bit >>> 6] & 1L << bit) != 0;
  }

  private static int pairBit(char one, char two) {
    return (one << 16 | two) * 0x9E3779B1 >>> (Integer.SIZE - PAIR_BITS);
  }

  /** The bit of a character in the upper half of a node: most that do not go on are told here. */
  private static long goesOn(char c) {
    return 1L << (Integer.SIZE + (c * 0x9E3779B1 >>> (Integer.SIZE - 5)));
  }

  private int child(int node, char c) {
    return children[slot(edges, mask, key(node, c))];
  }

  private static long key(int node, char c) {
    return ((long) node << 16 | c) + 1;
  }

  private static int slot(long[] edges, int mask, long key) {
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (edges[slot] != 0 && edges[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Collects words; not for use by several threads. */
  public static final class Builder<T> {
    private final int[] first = new int[FIRST];
    private final long[] pairs = new long[1 << (PAIR_BITS - 6)];
    private final long[] singles = new long[FIRST >> 6];
    private long[] edges;
    private int[] children;
    private int mask;
    private long[] nodes;
    private int size = 1;
    private int used;
    private final List<List<T>> senses = new ArrayList<>();

    public Builder() {
      this(1 << 9);
    }

    /**
     * @param words how many words are expected; more cost time to make room for
     */
    public Builder(int words) {
      int room = Integer.highestOneBit(Math.max(words, 1)) << 3;
      edges = new long[room];
      children = new int[room];
      mask = room - 1;
      nodes = new long[room >> 1];
    }

    public Builder<T> add(String word, T sense) {
      if (word.isEmpty()) {
        throw new IllegalArgumentException("a word of the lexicon is empty");
      }
      int node = first[word.charAt(0)];
      if (node == 0) {
        node = newNode();
        first[word.charAt(0)] = node;
      }
      if (word.length() > 1) {
        int bit = pairBit(word.charAt(0), word.charAt(1));
        pairs[bit >>> 6] |= 1L << bit;
      } else {
        singles[word.charAt(0) >>> 6] |= 1L << word.charAt(0);
      }
      for (int i = 1; i < word.length(); i++) {
        node = descend(node, word.charAt(i));
      }
      int known = (int) nodes[node];
      if (known == NO_WORD) {
        nodes[node] = (nodes[node] & UPPER) | senses.size();
        senses.add(List.of(sense));
      } else {
        senses.set(known, joined(senses.get(known), sense));
      }
      return this;
    }

    private static <T> List<T> joined(List<T> senses, T sense) {
      List<T> all = new ArrayList<>(senses);
      all.add(sense);
      return List.copyOf(all);
    }

    public Lexicon<T> build() {
      return new Lexicon<>(this);
    }

    private int descend(int node, char c) {
      long key = key(node, c);
      int slot = slot(edges, mask, key);
      if (edges[slot] == key) {
        return children[slot];
      }
      if (used * 2 > mask) {
        grow();
        slot = slot(edges, mask, key);
      }
      int child = newNode();
      edges[slot] = key;
      children[slot] = child;
      nodes[node] |= goesOn(c);
      used++;
      return child;
    }

    private int newNode() {
      if (size == nodes.length) {
        nodes = Arrays.copyOf(nodes, size * 2);
      }
      nodes[size] = NO_WORD & ~UPPER;
      return size++;
    }

    private void grow() {
      long[] oldEdges = edges;
      int[] oldChildren = children;
      edges = new long[oldEdges.length * 2];
      children = new int[edges.length];
      mask = edges.length - 1;
      for (int i = 0; i < oldEdges.length; i++) {
        if (oldEdges[i] != 0) {
          int slot = slot(edges, mask, oldEdges[i]);
          edges[slot] = oldEdges[i];
          children[slot] = oldChildren[i];
        }
      }
    }
  }
}
