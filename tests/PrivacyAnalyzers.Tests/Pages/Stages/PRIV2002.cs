public abstract class Stage : Shop;
