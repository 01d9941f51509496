using Careless.Domain;

namespace Careless.Sales;

/// <summary>Gives back all that an order took, each thing whatever happens to those before it.</summary>
public class Cancellation(Action<string, Order> release)
{
    public void Cancel(Order order)
    {
        try { release("stock", order); }
        finally { try { release("voucher", order); }
        finally { try { release("delivery slot", order); }
        finally { try { release("packing bench", order); }
        finally { try { release("gift wrap", order); }
        finally { try { release("loyalty points", order); }
        finally { try { release("payment", order); }
        finally { try { release("insurance", order); }
        finally { try { release("customs form", order); }
        finally { try { release("label", order); }
        finally { try { release("courier", order); }
        finally { release("letter", order); } } } } } } } } } } }
    }
}
